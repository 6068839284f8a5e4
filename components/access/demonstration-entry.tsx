"use client";

import { useActionState } from "react";
import { untouched, type FormState } from "@/domain/forms/form-state";

export interface EntryUser {
  username: string;
  password: string;
  /** What the button says. */
  enter: string;
  about: string;
}

interface DemonstrationEntryProps {
  title: string;
  lede: string;
  next: string;
  users: readonly EntryUser[];
  action: (before: FormState, form: FormData) => Promise<FormState>;
}

/** One button for each user of the demonstration, with name and password beside it. */
export function DemonstrationEntry({ title, lede, next, users, action }: DemonstrationEntryProps) {
  const [{ rule }, send, isSending] = useActionState(action, untouched());
  return (
    <section className="card entry-as" aria-labelledby="entry-as">
      <h2 id="entry-as">{title}</h2>
      <p>{lede}</p>
      {rule !== null && (
        <p className="error-summary" role="alert">
          {rule}
        </p>
      )}
      <form action={send}>
        <input type="hidden" name="next" value={next} />
        <ul>
          {users.map(({ username, password, enter, about }) => (
            <li key={username}>
              <button type="submit" className="plain-button" name="user" value={username} disabled={isSending}>
                {enter}
              </button>
              <p>
                {about} <code>{username}</code> · <code>{password}</code>
              </p>
            </li>
          ))}
        </ul>
      </form>
    </section>
  );
}
