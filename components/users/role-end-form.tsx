"use client";

import { useActionState, useId } from "react";
import { untouched, valueOf, type FormState } from "@/domain/forms/form-state";

interface RoleEndFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  user: string;
  membership: string;
  /** YYYY-MM-DD, or '' for a role without a last day. */
  endsOn: string;
  text: string;
  label: string;
}

/** The last day of one role, to be set or left empty. */
export function RoleEndForm({ action, user, membership, endsOn, text, label }: RoleEndFormProps) {
  const [state, send, isSending] = useActionState(action, untouched({ ends_on: endsOn }));
  const wrong = state.rule ?? state.problems[0]?.message ?? null;
  const error = useId();
  return (
    <form action={send} className="role-end">
      <input type="hidden" name="user" value={user} />
      <input type="hidden" name="membership" value={membership} />
      <input
        key={state.attempt}
        type="date"
        name="ends_on"
        className="input medium"
        aria-label={label}
        aria-invalid={wrong === null ? undefined : true}
        aria-describedby={wrong === null ? undefined : error}
        defaultValue={valueOf(state.values, "ends_on")}
      />
      <button type="submit" className="plain-button" aria-label={`${text}: ${label}`} disabled={isSending}>
        {text}
      </button>
      {wrong !== null && (
        <p id={error} className="field-error" role="alert">
          {wrong}
        </p>
      )}
    </form>
  );
}
