"use client";

import type { CorrectField } from "@/components/change/correct-fields";
import { useForm } from "@/components/forms/entry-form";
import { HiddenField, RadioField } from "@/components/forms/fields";
import { choiceField, conflictsIn } from "@/domain/entry/correction";
import type { Messages } from "@/messages/catalogue";

interface ConflictTableProps {
  texts: Messages["change"];
  fields: readonly CorrectField[];
}

/** What you had, what you entered, what is there now and by whom, field by field; a person decides what shall stand. */
export function ConflictTable({ texts, fields }: ConflictTableProps) {
  const conflicts = conflictsIn(useForm().state.values);
  if (conflicts.length === 0) return null;
  const { conflict: words } = texts;
  const inWords = (name: string, value: string) => {
    const options = fields.find((field) => field.name === name)?.options ?? [];
    return value === "" ? words.nothing : (options.find((one) => one.value === value)?.label ?? value);
  };
  return (
    <section className="conflicts" aria-label={words.title}>
      <HiddenField name="conflicts" />
      <p>{words.lede}</p>
      {conflicts.map(({ field, base, yours, theirs, by }) => (
        <div key={field} className="conflict">
          <p className="quiet">
            {words.base}: {inWords(field, base)}
            {by !== "" && <> · {words.by.replace("{name}", by)}</>}
          </p>
          <RadioField
            name={choiceField(field)}
            options={[
              { value: "yours", label: words.keepYours.replace("{value}", inWords(field, yours)) },
              { value: "theirs", label: words.keepTheirs.replace("{value}", inWords(field, theirs)) },
            ]}
          />
        </div>
      ))}
    </section>
  );
}
