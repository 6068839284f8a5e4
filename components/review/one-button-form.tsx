"use client";

import { EntryForm, type EntryFormProps } from "@/components/forms/entry-form";
import { HiddenField } from "@/components/forms/fields";

/** A form that asks nothing: one button, and what it is about. */
export function OneButtonForm(form: Pick<EntryFormProps, "action" | "words" | "values">) {
  return (
    <EntryForm {...form} labels={{}}>
      {Object.keys(form.values ?? {}).map((name) => (
        <HiddenField key={name} name={name} />
      ))}
    </EntryForm>
  );
}
