"use client";

import { useActionState } from "react";
import { untouched, type FormState } from "@/domain/forms/form-state";

export interface SetUp {
  /** What the app is given, to be typed. */
  key: string;
  /** The same as a picture (`data:`). */
  picture: string;
  recovery: readonly string[];
}

export interface SetUpState extends FormState {
  setUp: SetUp | null;
}

export interface SecondFactorWords {
  password: string;
  begin: string;
  key: string;
  picture: string;
  recovery: string;
  recoveryLede: string;
  code: string;
  confirm: string;
}

type Step = (before: SetUpState, form: FormData) => Promise<SetUpState>;

/** Two steps: the password, then the code of the app that has been given the key. */
export function SecondFactorForm({ begin, confirm, words }: { begin: Step; confirm: Step; words: SecondFactorWords }) {
  const [begun, sendPassword] = useActionState(begin, { ...untouched(), setUp: null });
  const [confirmed, sendCode] = useActionState(confirm, { ...untouched(), setUp: null });
  const rule = confirmed.rule ?? begun.rule;
  return (
    <div className="entry-form authenticator">
      {rule !== null && (
        <p className="error-summary" role="alert">
          {rule}
        </p>
      )}
      {begun.setUp === null ? (
        <form action={sendPassword} className="entry-form">
          <Typed name="password" kind="password" label={words.password} autoComplete="current-password" />
          <button type="submit" className="main-button">
            {words.begin}
          </button>
        </form>
      ) : (
        <>
          <img className="scan" src={begun.setUp.picture} alt={words.picture} width={220} height={220} />
          <p>
            {words.key} <code>{begun.setUp.key}</code>
          </p>
          <h2>{words.recovery}</h2>
          <p>{words.recoveryLede}</p>
          <ul className="recovery">
            {begun.setUp.recovery.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
          <form action={sendCode} className="entry-form">
            <Typed name="passwordCode" kind="text" label={words.code} autoComplete="one-time-code" />
            <button type="submit" className="main-button">
              {words.confirm}
            </button>
          </form>
        </>
      )}
    </div>
  );
}

function Typed({
  name,
  kind,
  label,
  autoComplete,
}: {
  name: string;
  kind: string;
  label: string;
  autoComplete: string;
}) {
  return (
    <div className="field">
      <label htmlFor={`field-${name}`}>{label}</label>
      <input id={`field-${name}`} name={name} type={kind} className="input medium" autoComplete={autoComplete} />
    </div>
  );
}
