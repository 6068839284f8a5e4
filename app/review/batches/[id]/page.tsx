import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "@/components/records/records.css";
import "@/components/review/review.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { dissolve, judge } from "@/app/review/actions";
import { formWords } from "@/components/forms/form-words";
import { DecideForm } from "@/components/review/decide-form";
import { OneButtonForm } from "@/components/review/one-button-form";
import { ReviewCard } from "@/components/review/review-card";
import { ReviewKeys } from "@/components/review/review-keys";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { reviewBatch } from "@/db/queries/review-batches";
import { recordsToJudge } from "@/db/queries/review-queue";
import { todayInKigali } from "@/domain/dates";
import { formatter } from "@/domain/format";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "review")("batch.title") };
}

/** The sample of a batch, each record of it to be judged. */
export default async function BatchPage({ params }: { params: Promise<{ id: string }> }) {
  const { reader, scope, today, phases } = await askingTo("verify");
  const batch = await reviewBatch(reader, scope, (await params).id);
  if (batch === null) notFound();
  const language = await currentLanguage();
  const words = translator(language, "review");
  const { count, day } = formatter(language);
  const onDay = (at: number) => day(todayInKigali(new Date(at)));
  const { id, size, sampleSize, seed, sample } = batch;
  const waiting = sample.filter(({ isGood }) => isGood === null);
  const keys = waiting.map((one) => one.id);
  const entries = batch.state === "open" ? await recordsToJudge(reader, scope, keys, { today, phases }) : [];
  const title = words("batch.pageTitle", { sample: count(sampleSize), size: count(size) });
  const told = { day: onDay(batch.drawnAt), seed, rest: count(size - sampleSize), size: count(size) };
  return (
    <>
      <PageHead title={title} lede={words("batch.pageLede", told)}>
        <Breadcrumb language={language} crumbs={[{ name: words("title"), href: "/review" }, { name: title }]} />
      </PageHead>
      <p role="status">
        <b>
          {batch.state === "open" || batch.decidedAt === null
            ? words("batch.progress", { done: count(sampleSize - waiting.length), sample: count(sampleSize) })
            : words("batch.decided", { day: onDay(batch.decidedAt), state: words(`batch.state.${batch.state}`) })}
        </b>
      </p>
      <ReviewKeys>
        {entries.map((entry) => (
          <ReviewCard key={entry.id} language={language} entry={entry}>
            {sample.some((one) => one.id === entry.id && one.version !== entry.version) ? (
              <p className="notice">{words("batch.changed")}</p>
            ) : (
              <DecideForm
                action={judge}
                words={formWords(language, words("batch.good"))}
                labels={{ [`reason-${entry.id}`]: words("reason") }}
                texts={{
                  accept: words("batch.good"),
                  refuseOpen: words("batch.wrongOpen"),
                  refuse: words("batch.wrong"),
                }}
                steps={{ accept: "good", refuse: "wrong" }}
                reason={`reason-${entry.id}`}
                values={{ id: entry.id, batch: id }}
              />
            )}
          </ReviewCard>
        ))}
      </ReviewKeys>
      {batch.state === "open" && (
        <OneButtonForm action={dissolve} words={formWords(language, words("batch.dissolve"))} values={{ batch: id }} />
      )}
      <p>
        <a href="/review">{words("batch.back")}</a>
      </p>
    </>
  );
}
