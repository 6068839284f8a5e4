"use client";

import { EntryForm, useForm, type EntryFormProps } from "@/components/forms/entry-form";
import { HiddenField, SelectField, TextField, type Option } from "@/components/forms/fields";
import { valueOf } from "@/domain/forms/form-state";

/** A field that a step asks; `name` bears the step's own name, since a page has several. */
export interface StepField {
  name: string;
  kind: "text" | "date" | "choice";
  options?: readonly Option[];
  optional?: boolean;
}

interface StepFormProps extends Pick<EntryFormProps, "action" | "words" | "labels" | "values"> {
  fields: readonly StepField[];
  /** Asked once more before it is done, with this warning and on this button. */
  confirm?: { warning: string; button: string };
}

/** A step on a record as a whole: void, restore, submit, withdraw, erase, name a paper. */
export function StepForm({ fields, confirm, ...form }: StepFormProps) {
  const asked = fields.map(({ name }) => name);
  const carried = Object.keys(form.values ?? {}).filter((name) => !asked.includes(name));
  return (
    <EntryForm {...form} buttons={<Button confirm={confirm} />}>
      {carried.map((name) => (
        <HiddenField key={name} name={name} />
      ))}
      {fields.map(({ name, kind, options = [], optional }) =>
        kind === "choice" ? (
          <SelectField key={name} name={name} options={options} />
        ) : (
          <TextField
            key={name}
            name={name}
            kind={kind}
            optional={optional}
            width={kind === "date" ? "medium" : "long"}
          />
        ),
      )}
    </EntryForm>
  );
}

function Button({ confirm }: Pick<StepFormProps, "confirm">) {
  const { state, words, isSending } = useForm();
  const isAsked = confirm !== undefined && valueOf(state.values, "sure") === "asked";
  return (
    <div>
      {isAsked && (
        <p className="notice" role="alert">
          {confirm.warning}
        </p>
      )}
      <button type="submit" name="sure" value={isAsked ? "yes" : "no"} className="plain-button" disabled={isSending}>
        {isAsked ? confirm.button : words.submit}
      </button>
    </div>
  );
}
