"use client";

import { useActionState } from "react";
import { untouched, type FormState } from "@/domain/forms/form-state";

interface TryFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  file: string;
  text: string;
  label: string;
}

/** The button that tries whether a copy can be taken back. */
export function TryForm({ action, file, text, label }: TryFormProps) {
  const [state, send, isSending] = useActionState(action, untouched());
  return (
    <form action={send}>
      <input type="hidden" name="file" value={file} />
      <button type="submit" className="plain-button" aria-label={label} disabled={isSending}>
        {text}
      </button>
      {state.rule !== null && (
        <p className="field-error" role="alert">
          {state.rule}
        </p>
      )}
    </form>
  );
}
