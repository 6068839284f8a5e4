"use client";

import { EntryForm, useForm, type EntryFormProps } from "@/components/forms/entry-form";
import { HiddenField, type Option } from "@/components/forms/fields";

/** One tap closes the month in one of two ways. */
export function CloseMonthForm({
  choices,
  ...form
}: Pick<EntryFormProps, "action" | "words" | "values"> & { choices: readonly Option[] }) {
  return (
    <EntryForm {...form} labels={{}} buttons={<Choices choices={choices} />}>
      <HiddenField name="key" />
    </EntryForm>
  );
}

function Choices({ choices }: { choices: readonly Option[] }) {
  const { isSending } = useForm();
  return (
    <div className="buttons">
      {choices.map(({ value, label }) => (
        <button key={value} type="submit" name="close" value={value} className="plain-button" disabled={isSending}>
          {label}
        </button>
      ))}
    </div>
  );
}
