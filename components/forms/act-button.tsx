"use client";

import { useActionState, type ReactNode } from "react";
import { untouched, type FormState, type FormValues } from "@/domain/forms/form-state";

export interface ActButtonProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** What is sent: what it is done to. */
  fields: Readonly<Record<string, string>>;
  text: string;
  /** Read instead of the text, where several buttons bear the same. */
  label: string;
  /** What stands beside the button when it is done; the values are the action's answer. */
  told?: (values: FormValues) => ReactNode;
}

/** One button that does one thing; what it came to stands beside it. */
export function ActButton({ action, fields, text, label, told }: ActButtonProps) {
  const [state, send, isSending] = useActionState(action, untouched());
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
      {told !== undefined && state.attempt > 0 && state.rule === null && <p role="status">{told(state.values)}</p>}
    </form>
  );
}
