"use client";

import { useActionState } from "react";
import { untouched, type FormState } from "@/domain/forms/form-state";

interface BackUpFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** Where the copy will lie, as the page says. */
  folder: string;
  text: string;
  /** Whether a copy is being made or tried now, and what is said of it. */
  isRunning: boolean;
  running: string;
}

/** The button that makes a copy now. */
export function BackUpForm({ action, folder, text, isRunning, running }: BackUpFormProps) {
  const [state, send, isSending] = useActionState(action, untouched());
  return (
    <form action={send}>
      <input type="hidden" name="folder" value={folder} />
      {state.rule !== null && (
        <p className="field-error" role="alert">
          {state.rule}
        </p>
      )}
      <button type="submit" className="main-button" disabled={isSending || isRunning}>
        {isSending || isRunning ? running : text}
      </button>
    </form>
  );
}
