import { EntryForm, type EntryFormProps } from "@/components/forms/entry-form";
import { formWords } from "@/components/forms/form-words";
import { Card } from "@/components/ui/card";
import { phaseName } from "@/components/ui/filter-names";
import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** A spreadsheet that was stored. */
export interface ListedBatch {
  number: number;
  fileName: string;
  phase: string;
  newRows: number;
  updatedRows: number;
  unchangedRows: number;
  doubtfulRows: number;
  wrongRows: number;
  /** YYYY-MM-DD */
  madeOn: string;
  madeBy: string;
  undoneOn: string | null;
}

interface BatchListProps {
  language: Language;
  batches: readonly ListedBatch[];
  undo: EntryFormProps["action"];
}

/** Earlier imports, each with the way back. */
export function BatchList({ language, batches, undo }: BatchListProps) {
  const words = translator(language, "importing");
  return (
    <Card title={words("batches.title")}>
      {batches.length === 0 ? (
        <p className="quiet">{words("batches.none")}</p>
      ) : (
        <ul className="import-batches">
          {batches.map((batch) => (
            <li key={batch.number}>
              <Batch language={language} batch={batch} undo={undo} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Batch({ language, batch, undo }: { language: Language; batch: ListedBatch; undo: BatchListProps["undo"] }) {
  const words = translator(language, "importing");
  const { count, day } = formatter(language);
  const number = String(batch.number);
  return (
    <>
      <p>
        <b>{`${number}. ${batch.fileName}`}</b>
        {` · ${phaseName(language, batch.phase)} · ${day(batch.madeOn)} · ${batch.madeBy}`}
        <small className="cell-note">
          {words("batches.counts", {
            new: count(batch.newRows),
            update: count(batch.updatedRows),
            unchanged: count(batch.unchangedRows),
            doubtful: count(batch.doubtfulRows),
            wrong: count(batch.wrongRows),
          })}
        </small>
      </p>
      {batch.undoneOn === null ? (
        <details>
          <summary>{words("batches.undo", { number })}</summary>
          <p className="quiet">{words("batches.undoLede", { number })}</p>
          <EntryForm
            action={undo}
            words={formWords(language, words("batches.undo", { number }))}
            labels={{ number: words("batches.number") }}
          >
            <input type="hidden" name="number" value={number} />
          </EntryForm>
        </details>
      ) : (
        <p className="quiet">{words("batches.undone", { day: day(batch.undoneOn) })}</p>
      )}
    </>
  );
}
