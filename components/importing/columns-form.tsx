import { EntryForm, type EntryFormProps } from "@/components/forms/entry-form";
import { SelectField, TextField, type Option } from "@/components/forms/fields";
import { formWords } from "@/components/forms/form-words";
import { Card } from "@/components/ui/card";
import type { SeenColumn, UnknownValue } from "@/domain/import/columns-seen";
import { fields } from "@/domain/import/fields";
import type { SavedMapping } from "@/domain/import/mapping";
import { kinds, type Language } from "@/domain/vocabulary";
import { fieldInWords, wordInWords } from "@/messages/importing-words";
import { translator } from "@/messages/translator";

interface ColumnsFormProps {
  language: Language;
  action: EntryFormProps["action"];
  /** The key of the waiting file. */
  file: string;
  phase: string;
  phases: readonly Option[];
  columns: readonly SeenColumn[];
  unknown: readonly UnknownValue[];
  mapping: SavedMapping;
}

/** Which column holds what, and what words mean that no list has: proposed, and to be changed. */
export function ColumnsForm({ language, action, file, phase, phases, columns, unknown, mapping }: ColumnsFormProps) {
  const words = translator(language, "importing");
  const options = fields.map((field) => ({ value: field, label: fieldInWords(field, language) }));
  const chosen = new Map(fields.map((field) => [mapping.columns[field], field]));
  const labels = {
    phase: words("upload.phase"),
    kind: words("columns.kind"),
    save_as: words("columns.saveAs"),
    ...Object.fromEntries(columns.map(({ column, label }) => [`column-${column}`, label])),
    ...Object.fromEntries(
      unknown.map(({ column, value }, i) => [`word-${i}`, words("columns.unknown", { column, value })]),
    ),
  };
  const values = {
    phase,
    kind: mapping.constants.kind ?? "",
    ...Object.fromEntries(columns.map(({ column, label }) => [`column-${column}`, chosen.get(label) ?? ""])),
  };
  return (
    <Card title={words("columns.title")}>
      <p className="quiet">{words("columns.lede")}</p>
      <EntryForm action={action} words={formWords(language, words("columns.submit"))} labels={labels} values={values}>
        <input type="hidden" name="file" value={file} />
        <SelectField name="phase" options={phases} />
        <div className="import-columns">
          {columns.map(({ column, label, examples }) => (
            <div key={column}>
              <input type="hidden" name={`label-${column}`} value={label} />
              <SelectField
                name={`column-${column}`}
                none={words("columns.none")}
                options={options}
                hint={
                  examples.length === 0
                    ? words("columns.empty")
                    : words("columns.examples", { values: examples.join(" · ") })
                }
              />
            </div>
          ))}
        </div>
        {unknown.length > 0 && (
          <div className="import-columns">
            {unknown.map(({ field, phrase, words: known }, i) => (
              <div key={`${field} ${phrase}`}>
                <input type="hidden" name={`field-${i}`} value={field} />
                <input type="hidden" name={`phrase-${i}`} value={phrase} />
                <SelectField
                  name={`word-${i}`}
                  none={words("columns.unknownNone")}
                  options={known.map((word) => ({ value: word, label: wordInWords(word, language) }))}
                />
              </div>
            ))}
          </div>
        )}
        <SelectField
          name="kind"
          none={words("columns.kindNone")}
          options={kinds.map((kind) => ({ value: kind, label: wordInWords(kind, language) }))}
        />
        <TextField name="save_as" hint={words("columns.saveAsHint")} width="medium" optional />
      </EntryForm>
    </Card>
  );
}
