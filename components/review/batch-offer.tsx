import type { EntryFormProps } from "@/components/forms/entry-form";
import { formWords } from "@/components/forms/form-words";
import { OneButtonForm } from "@/components/review/one-button-form";
import { Card } from "@/components/ui/card";
import { todayInKigali } from "@/domain/dates";
import { formatter } from "@/domain/format";
import { largestBatch, sampleSize } from "@/domain/review/batch";
import { queueParameters, type QueueFilter } from "@/domain/review/queue";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** A batch whose sample is not judged yet. */
export interface OpenBatch {
  id: string;
  size: number;
  sampleSize: number;
  judged: number;
  drawnAt: number;
}

interface BatchOfferProps {
  language: Language;
  action: EntryFormProps["action"];
  filter: QueueFilter;
  /** How many records wait under the filter, odd or not. */
  records: number;
  formKey: string;
  open: readonly OpenBatch[];
}

/** Many records at once: how many would be looked at, and the batches that are open already. */
export function BatchOffer({ language, action, filter, records, formKey, open }: BatchOfferProps) {
  const words = translator(language, "review");
  const { count, day } = formatter(language);
  const most = count(largestBatch);
  return (
    <Card title={words("batch.title")}>
      <p>{words("batch.lede")}</p>
      {open.length > 0 && (
        <>
          <h3>{words("batch.open")}</h3>
          <ul>
            {open.map(({ id, size, sampleSize: sample, judged, drawnAt }) => (
              <li key={id}>
                <a href={`/review/batches/${id}`}>
                  {words("batch.openOne", {
                    ...{ size: count(size), day: day(todayInKigali(new Date(drawnAt))) },
                    ...{ done: count(judged), sample: count(sample) },
                  })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {records > 0 && (
        <>
          <p>
            {filter.isOdd
              ? words("batch.offerOdd", { most })
              : words("batch.offer", {
                  ...{ n: records, count: count(records) },
                  sample: count(sampleSize(Math.min(records, largestBatch))),
                })}{" "}
            {records > largestBatch && !filter.isOdd && words("batch.tooMany", { most })}
          </p>
          <OneButtonForm
            action={action}
            words={formWords(language, words("batch.draw"))}
            values={{ ...queueParameters(filter), key: formKey }}
          />
        </>
      )}
    </Card>
  );
}
