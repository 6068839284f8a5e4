"use client";

import { EntryForm, useForm, type EntryFormProps } from "@/components/forms/entry-form";
import { HiddenField, TextArea } from "@/components/forms/fields";

export interface DecideTexts {
  /** On the button that says yes. */
  accept: string;
  /** What opens the reason. */
  refuseOpen: string;
  refuse: string;
}

interface DecideFormProps extends Pick<EntryFormProps, "action" | "words" | "labels" | "values"> {
  texts: DecideTexts;
  /** The two steps, as the form sends them. */
  steps: { accept: string; refuse: string };
  /** The name of the reason's field, which is another one in each form of a page. */
  reason: string;
}

/** Says yes to a record at once, or no with a reason. */
export function DecideForm({ texts, steps, reason, ...form }: DecideFormProps) {
  const carried = Object.keys(form.values ?? {}).filter((name) => name !== reason);
  return (
    <EntryForm {...form} buttons={<Buttons texts={texts} steps={steps} reason={reason} />}>
      {carried.map((name) => (
        <HiddenField key={name} name={name} />
      ))}
    </EntryForm>
  );
}

function Buttons({ texts, steps, reason }: Pick<DecideFormProps, "texts" | "steps" | "reason">) {
  const { isSending, state } = useForm();
  const isAsked = state.problems.length > 0;
  return (
    <div className="decision">
      <button
        type="submit"
        name="step"
        value={steps.accept}
        className="main-button"
        data-review="accept"
        disabled={isSending}
      >
        {texts.accept}
      </button>
      <details data-review="refuse" open={isAsked}>
        <summary>{texts.refuseOpen}</summary>
        <div key={state.attempt} className="fields">
          <TextArea name={reason} />
          <button type="submit" name="step" value={steps.refuse} className="plain-button" disabled={isSending}>
            {texts.refuse}
          </button>
        </div>
      </details>
    </div>
  );
}
