"use client";

import { createContext, useActionState, useContext, useEffect, useRef, type ReactNode } from "react";
import { untouched, type FormState, type FormValues } from "@/domain/forms/form-state";

/** What a form says about itself, in the reader's language. */
export interface FormWords {
  /** Heading of the list of what is wrong. */
  problems: string;
  /** "(optional)" */
  optional: string;
  submit: string;
  submitting: string;
}

interface FormContext {
  state: FormState;
  words: FormWords;
  labels: Readonly<Record<string, string>>;
  isSending: boolean;
}

const Context = createContext<FormContext | null>(null);

/** The form that a field stands in. */
export function useForm(): FormContext {
  const form = useContext(Context);
  if (form === null) throw new Error("A field stands in an EntryForm.");
  return form;
}

export interface EntryFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  words: FormWords;
  /** Label of each field by its name. */
  labels: Readonly<Record<string, string>>;
  /** What stands in the fields at first. */
  values?: FormValues;
  /** Instead of the one button that sends it. */
  buttons?: ReactNode;
  children: ReactNode;
}

/**
 * A form that comes back with everything typed, a summary of what is wrong that takes the focus, and a reason at each
 * field. It posts as a plain form where scripts do not run.
 */
export function EntryForm({ action, values = {}, ...body }: EntryFormProps) {
  const [state, send, isSending] = useActionState(action, untouched(values));
  return <FormBody {...body} state={state} send={send} isSending={isSending} />;
}

export interface FormBodyProps extends Omit<EntryFormProps, "action" | "values"> {
  state: FormState;
  send: (form: FormData) => void;
  isSending: boolean;
  /** Stands at the foot of the form. */
  foot?: ReactNode;
}

/** A form as its state has it; whoever draws it keeps the state. */
export function FormBody({ state, send, isSending, words, labels, buttons, foot, children }: FormBodyProps) {
  return (
    <Context value={{ state, words, labels, isSending }}>
      <form className="entry-form" action={send} noValidate>
        <ErrorSummary />
        {/* Fields start anew from what came back: React would put the first values into them. */}
        <div key={state.attempt} className="fields">
          {children}
        </div>
        {buttons ?? <SubmitButton />}
        {foot}
      </form>
    </Context>
  );
}

/** Sends the form; `children` instead of what the form says by itself. */
export function SubmitButton({ children }: { children?: ReactNode }) {
  const { words, isSending } = useForm();
  return (
    <button type="submit" className="main-button" disabled={isSending}>
      {isSending ? words.submitting : (children ?? words.submit)}
    </button>
  );
}

function ErrorSummary() {
  const { state, words, labels } = useForm();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.attempt > 0) summary.current?.focus();
  }, [state.attempt]);
  if (state.problems.length === 0 && state.rule === null) return null;
  return (
    <div ref={summary} className="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{words.problems}</h2>
      {state.rule !== null && <p>{state.rule}</p>}
      {state.problems.length > 0 && (
        <ul>
          {state.problems.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              <a href={`#field-${field}`}>{`${labels[field] ?? field}: ${message}`}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
