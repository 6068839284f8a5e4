"use client";

import { ConflictTable } from "@/components/change/conflict-table";
import type { CorrectField } from "@/components/change/correct-fields";
import { EntryForm, type EntryFormProps } from "@/components/forms/entry-form";
import { HiddenField, SelectField, TextField } from "@/components/forms/fields";
import { choiceField, seenField } from "@/domain/entry/correction";
import type { Messages } from "@/messages/catalogue";

export interface CorrectFormProps extends Pick<EntryFormProps, "action" | "words" | "values"> {
  fields: readonly CorrectField[];
  texts: Messages["change"];
  /** Whether the record is verified, so that a change has a reason. */
  isVerified: boolean;
}

/** A record's fields as they stand, with what was seen of each, so that only what is changed is sent. */
export function CorrectForm({ fields, texts, isVerified, ...form }: CorrectFormProps) {
  const labels: Record<string, string> = { reason: texts.reason };
  for (const { name, label } of fields) {
    labels[name] = label;
    labels[choiceField(name)] = texts.conflict.decide.replace("{field}", label);
  }
  return (
    <EntryForm {...form} labels={labels}>
      {["record", "id", "person", "key"].map((name) => (
        <HiddenField key={name} name={name} />
      ))}
      <ConflictTable texts={texts} fields={fields} />
      <Fields fields={fields} />
      {isVerified && <TextField name="reason" hint={texts.verifiedWhy} />}
    </EntryForm>
  );
}

function Fields({ fields }: { fields: readonly CorrectField[] }) {
  return fields.map(({ name, kind, options }) => (
    <div key={name}>
      <HiddenField name={seenField(name)} />
      {kind === "choice" ? (
        <SelectField name={name} options={options} none="–" />
      ) : (
        <TextField
          name={name}
          kind={kind === "date" ? "date" : "text"}
          inputMode={kind === "number" ? "numeric" : undefined}
          width={kind === "text" ? "long" : "medium"}
        />
      )}
    </div>
  ));
}
