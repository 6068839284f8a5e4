"use client";

import { useActionState } from "react";
import { untouched, type FormState } from "@/domain/forms/form-state";

interface TakeBackFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  language: string;
  words: { file: string; submit: string };
}

/** A file to take back; what is wrong with it stands above, row by row. */
export function TakeBackForm({ action, language, words }: TakeBackFormProps) {
  const [state, send, isSending] = useActionState(action, untouched());
  const id = `file-${language}`;
  const isRefused = state.rule !== null || state.problems.length > 0;
  return (
    <form action={send} className="entry-form">
      <input type="hidden" name="language" value={language} />
      {isRefused && (
        <div className="error-summary" role="alert">
          {state.rule !== null && <p>{state.rule}</p>}
          <ul>
            {state.problems.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="field">
        <label htmlFor={id}>{words.file}</label>
        <input id={id} type="file" name="file" accept=".csv,.xlsx" className="input" />
      </div>
      <button type="submit" className="plain-button" disabled={isSending}>
        {words.submit}
      </button>
    </form>
  );
}
