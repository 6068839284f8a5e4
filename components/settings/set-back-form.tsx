"use client";

import { useActionState } from "react";
import { untouched, type FormState } from "@/domain/forms/form-state";

interface SetBackFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** The state that comes back, and the one that was seen. */
  to: number;
  version: number;
  reason: string;
  /** What the button says, and what it is read as. */
  text: string;
  label: string;
}

/** One button that brings an earlier state of the settings back. */
export function SetBackForm({ action, to, version, reason, text, label }: SetBackFormProps) {
  const [state, send, isSending] = useActionState(action, untouched());
  return (
    <form action={send}>
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="reason" value={reason} />
      {state.rule !== null && (
        <p className="field-error" role="alert">
          {state.rule}
        </p>
      )}
      <button type="submit" className="plain-button" aria-label={label} disabled={isSending}>
        {text}
      </button>
    </form>
  );
}
