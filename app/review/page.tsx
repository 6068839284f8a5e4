import type { Metadata } from "next";
import { v7 as uuid } from "uuid";
import "@/components/records/records.css";
import "@/components/review/review.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { decide, draw } from "@/app/review/actions";
import { formWords } from "@/components/forms/form-words";
import { SavedNotice } from "@/components/forms/saved-notice";
import { BatchOffer } from "@/components/review/batch-offer";
import { DecideForm } from "@/components/review/decide-form";
import { doneText } from "@/components/review/done-words";
import { QueueForm } from "@/components/review/queue-form";
import { ReviewCard } from "@/components/review/review-card";
import { ReviewKeys } from "@/components/review/review-keys";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { openBatches } from "@/db/queries/review-batches";
import { reviewQueue, reviewWaiting } from "@/db/queries/review-queue";
import { formatter } from "@/domain/format";
import { queueFilter, queueParameters, type QueueFilter } from "@/domain/review/queue";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "review")("title") };
}

const recordsOnAPage = 20;

interface ReviewPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What waits for the reviewer, with what is odd about each record and its paper beside it. */
export default async function ReviewPage({ searchParams }: ReviewPageProps) {
  const { reader, scope, today, phases } = await askingTo("verify");
  const given = await searchParams;
  const filter = queueFilter(given);
  const after = typeof given.after === "string" ? given.after : null;
  const language = await currentLanguage();
  const words = translator(language, "review");
  const { count } = formatter(language);
  const waiting = await reviewWaiting(reader, scope, filter);
  const page = await reviewQueue(reader, scope, { filter, after, limit: recordsOnAPage, today, phases });
  const { entries } = page;
  const shown = count(entries.length);
  return (
    <>
      <PageHead title={words("title")} lede={words("lede")} />
      <SavedNotice>{doneText(language, given.done)}</SavedNotice>
      <QueueForm language={language} filter={filter} places={scope.districts} enteredBy={waiting.enteredBy} />
      <p role="status">
        <b>{words("waiting", { n: waiting.records, count: count(waiting.records) })}</b>
      </p>
      {entries.length === 0 ? (
        <EmptyState title={words("none")}>
          <p>{words("noneWhy")}</p>
        </EmptyState>
      ) : (
        <>
          <p className="review-keys quiet needs-script">
            <a href={`#record-${entries[0]?.id}`}>{words("keys.start")}</a> {words("keys.hint")}
          </p>
          <ReviewKeys>
            {entries.map((entry) => (
              <ReviewCard key={entry.id} language={language} entry={entry}>
                <DecideForm
                  action={decide}
                  words={formWords(language, words("verify"))}
                  labels={{ [`reason-${entry.id}`]: words("reason") }}
                  texts={{ accept: words("verify"), refuseOpen: words("returnOpen"), refuse: words("return") }}
                  steps={{ accept: "verify", refuse: "return" }}
                  reason={`reason-${entry.id}`}
                  values={{
                    ...{ record: entry.record, id: entry.id, version: String(entry.version), key: uuid() },
                    ...choiceOf(filter),
                  }}
                />
              </ReviewCard>
            ))}
          </ReviewKeys>
          <Pagination
            language={language}
            firstHref={after === null ? null : addressOf(filter, null)}
            nextHref={page.next === null ? null : addressOf(filter, page.next)}
            status={
              filter.isOdd ? words("shownOdd", { shown }) : words("shown", { shown, all: count(waiting.records) })
            }
          />
        </>
      )}
      <BatchOffer
        language={language}
        action={draw}
        filter={filter}
        records={waiting.records}
        formKey={uuid()}
        open={await openBatches(reader, scope)}
      />
    </>
  );
}

/** The choice, as each form carries it to come back to it. */
function choiceOf(filter: QueueFilter): Record<string, string> {
  return Object.fromEntries(Object.entries(queueParameters(filter)).map(([name, value]) => [`in-${name}`, value]));
}

function addressOf(filter: QueueFilter, after: string | null): string {
  const query = new URLSearchParams({ ...queueParameters(filter), ...(after === null ? {} : { after }) });
  return `/review?${query.toString()}`;
}
