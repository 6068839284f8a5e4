import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { v7 as uuid } from "uuid";
import "@/components/change/change.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { correct, takeStep } from "@/app/people/[id]/change/[record]/actions";
import { stepKeys } from "@/app/people/[id]/step-keys";
import { CorrectForm } from "@/components/change/correct-form";
import { correctFields } from "@/components/change/correct-fields";
import { StepCards } from "@/components/change/record-steps-cards";
import { formWords } from "@/components/forms/form-words";
import { kindOf } from "@/components/records/entry-words";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { person } from "@/db/queries/person";
import { recordToCorrect } from "@/db/queries/record-to-correct";
import { documentsOf } from "@/db/queries/source-documents";
import { claim } from "@/domain/access/scope";
import { seenField } from "@/domain/entry/correction";
import { fullName } from "@/domain/names";
import { findOnRecord } from "@/domain/records/person";
import type { Language } from "@/domain/vocabulary";
import { catalogue } from "@/messages/catalogue";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "change")("title") };
}

/** One record of a person, the person included: to be corrected, submitted, voided or restored. */
export default async function ChangePage({ params }: { params: Promise<{ id: string; record: string }> }) {
  const { id, record } = await params;
  const { reader, scope, today } = await askingTo("enter");
  const persons = claim(scope, "persons");
  const found = await person(reader, persons, id);
  const one = found === null ? null : findOnRecord(found, record);
  const stored = one === null ? null : await recordToCorrect(reader, scope, one.record, record);
  if (found === null || one === null || stored === null) notFound();
  const language = await currentLanguage();
  const words = translator(language, "change");
  const documents = (await documentsOf(reader, persons, [record])).get(record) ?? [];
  const fields = correctFields(language, one.record, one.entry?.kind ?? null);
  const name = fullName(found);
  const title = words("titleOf", { name, record: titleOf(language, one) });
  const isFixed = stored.voided || found.anonymised;
  return (
    <>
      <PageHead title={title}>
        <Breadcrumb language={language} crumbs={[{ name, href: `/people/${id}` }, { name: words("title") }]} />
      </PageHead>
      {one.reviewReason !== null && <p className="notice">{words("submit.returned", { reason: one.reviewReason })}</p>}
      {found.anonymised && <p className="notice">{words("anonymise.gone")}</p>}
      {!isFixed && (
        <Card title={words("correct")}>
          <CorrectForm
            action={correct}
            words={formWords(language, words("save"))}
            texts={catalogue[language].change}
            fields={fields}
            isVerified={one.review === "verified"}
            values={{
              ...{ record: one.record, id: record, person: id, key: uuid() },
              ...stored.fields,
              ...Object.fromEntries(Object.entries(stored.fields).map(([field, value]) => [seenField(field), value])),
            }}
          />
        </Card>
      )}
      {!found.anonymised && (
        <StepCards
          language={language}
          action={takeStep}
          today={today}
          keys={stepKeys()}
          seen={{
            ...{ record: one.record, id: record, person: id, version: stored.version, voided: stored.voided },
            ...{ voidReason: one.voidReason, review: one.review, documents },
          }}
        />
      )}
    </>
  );
}

function titleOf(language: Language, { entry, interview }: NonNullable<ReturnType<typeof findOnRecord>>): string {
  if (entry === null) return translator(language, "change")("person");
  const about = kindOf(language, entry);
  if (interview === null) return about;
  const round = translator(language, "words")(`round.${interview.round}`);
  return translator(language, "work")("round", { kind: about, round });
}
