"use client";

import { EntryForm, type EntryFormProps } from "@/components/forms/entry-form";
import { HiddenField, SelectField, TextField, type Option } from "@/components/forms/fields";
import type { Messages } from "@/messages/catalogue";

export interface HandOverFormProps extends Pick<EntryFormProps, "action" | "words" | "values"> {
  texts: Messages["handOver"];
  /** The person's packages, each with what can be handed over under it. */
  packages: readonly (Option & { items: readonly Option[] })[];
}

/** What was handed over, how much, when, and to whom. */
export function HandOverForm({ texts, packages, ...form }: HandOverFormProps) {
  const items = new Map(packages.flatMap((one) => one.items).map((item) => [item.value, item]));
  return (
    <EntryForm {...form} labels={texts.field}>
      <HiddenField name="key" />
      <SelectField name="assistance" options={packages} />
      <SelectField name="item" options={[...items.values()]} />
      <TextField name="quantity" hint={texts.quantityHint} inputMode="numeric" width="short" />
      <TextField name="handed_on" kind="date" width="medium" />
      <TextField name="received_by" hint={texts.receivedHint} />
    </EntryForm>
  );
}
