"use client";

import { useActionState } from "react";
import { untouched, valueOf, type FormState } from "@/domain/forms/form-state";

interface UserButtonProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** What is sent: the user's key, and what of theirs it is about. */
  fields: Readonly<Record<string, string>>;
  text: string;
  label: string;
  /** Said beside a one-time link, and where there is none to hand over. */
  handOver: string;
  done: string;
}

/** One button that does something to a user; what it came to stands beside it. */
export function UserButton({ action, fields, text, label, handOver, done }: UserButtonProps) {
  const [state, send, isSending] = useActionState(action, untouched());
  const link = valueOf(state.values, "link");
  return (
    <form action={send}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="plain-button" aria-label={label} disabled={isSending}>
        {text}
      </button>
      {state.rule !== null && (
        <p className="field-error" role="alert">
          {state.rule}
        </p>
      )}
      {state.attempt > 0 && state.rule === null && (
        <p role="status">
          {link === "" ? (
            done
          ) : (
            <>
              {handOver} <code>{link}</code>
            </>
          )}
        </p>
      )}
    </form>
  );
}
