import { EntryForm, type EntryFormProps } from "@/components/forms/entry-form";
import { CheckboxField, RadioField } from "@/components/forms/fields";
import { formWords } from "@/components/forms/form-words";
import { Card } from "@/components/ui/card";
import type { RowState } from "@/domain/import/import-plan";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface StoreFormProps {
  language: Language;
  store: EntryFormProps["action"];
  discard: EntryFormProps["action"];
  /** The key of the waiting file. */
  file: string;
  counts: Readonly<Record<RowState, number>>;
}

/** Stores what was checked, with what is to be done about the rows that are not right; or gives the file up. */
export function StoreForm({ language, store, discard, file, counts }: StoreFormProps) {
  const words = translator(language, "importing");
  const ready = counts.new + counts.update;
  const doubtful = counts["possible-duplicate"];
  const labels = { how: words("store.how"), duplicates: words("store.duplicates") };
  return (
    <Card title={words("store.title")}>
      {ready + doubtful === 0 ? (
        <p>{words("store.nothing")}</p>
      ) : (
        <>
          <p className="quiet">{words("store.lede")}</p>
          <EntryForm
            action={store}
            words={formWords(language, words("store.submit", { count: ready }))}
            labels={labels}
            values={{ how: "skip" }}
          >
            <input type="hidden" name="file" value={file} />
            {counts.error + doubtful > 0 && (
              <RadioField
                name="how"
                options={(["skip", "all"] as const).map((value) => ({ value, label: words(`store.${value}`) }))}
              />
            )}
            {doubtful > 0 && (
              <CheckboxField name="duplicates" options={[{ value: "keep", label: words("store.keep") }]} />
            )}
          </EntryForm>
        </>
      )}
      <EntryForm
        action={discard}
        words={formWords(language, words("store.discard"))}
        labels={{}}
        buttons={
          <button type="submit" className="plain-button">
            {words("store.discard")}
          </button>
        }
      >
        <input type="hidden" name="file" value={file} />
      </EntryForm>
    </Card>
  );
}
