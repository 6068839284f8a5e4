import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { v7 as uuid } from "uuid";
import "@/components/entry/entry.css";
import "@/components/kept/kept.css";
import { askingTo } from "@/app/asking-to";
import { deviceOwner } from "@/app/device-owner";
import { currentLanguage } from "@/app/language";
import { onRecord } from "@/app/on-record";
import { visit } from "@/app/people/[id]/visit/visit-action";
import { visited } from "@/app/people/[id]/visit/visit-facts";
import { languageOptions } from "@/components/entry/language-options";
import { lastAnswers } from "@/components/entry/last-answers";
import { VisitForm } from "@/components/entry/visit-form";
import { formWords } from "@/components/forms/form-words";
import { kindOf } from "@/components/records/entry-words";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { fullName } from "@/domain/names";
import { contacts } from "@/domain/vocabulary";
import { catalogue } from "@/messages/catalogue";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "visit")("step.contact") };
}

/** All that is due for one person, asked at one visit. */
export default async function VisitPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const asked = await askingTo("enter");
  const known = await visited(asked, id);
  await onRecord(asked.scope, known === null ? "denied" : "person", id, await headers());
  if (known === null) notFound();
  const { found, facts, last, isApproved } = known;
  const language = await currentLanguage();
  const words = translator(language, "visit");
  const names = translator(language, "words");
  const name = fullName(found);
  const crumbs = [{ name, href: `/people/${id}` }, { name: words("step.contact") }];
  return (
    <>
      <PageHead title={words("title", { name })} lede={words("lede")}>
        <Breadcrumb language={language} crumbs={crumbs} />
      </PageHead>
      {facts.due.length === 0 && (
        <EmptyState title={words("nothing")}>
          <p>
            {words("nothingWhy")} <a href={`/people/${id}`}>{words("toPerson")}</a>
          </p>
        </EmptyState>
      )}
      {!isApproved && <p className="notice">{words("notApproved")}</p>}
      {facts.due.length > 0 && isApproved && (
        <>
          <p>{words("filedUnder")}</p>
          <ul>
            {facts.due.map(({ assistance, round }) => {
              const entry = found.history.find((one) => one.id === assistance);
              const about = entry === undefined ? "" : kindOf(language, entry);
              return <li key={assistance}>{words("filed", { assistance: about, round: names(`round.${round}`) })}</li>;
            })}
          </ul>
          <p className="quiet">{words("draft")}</p>
          <VisitForm
            action={visit.bind(null, id)}
            words={formWords(language, words("next"))}
            language={language}
            texts={catalogue[language].visit}
            facts={facts}
            contacts={contacts.map((contact) => ({ value: contact, label: names(`contact.${contact}`) }))}
            languages={languageOptions}
            last={last === null ? {} : lastAnswers(language, facts.instrument, last)}
            kept={{ owner: deviceOwner(asked.scope.actor), texts: catalogue[language].kept }}
            name={name}
            values={{ key: uuid(), step: "contact", held_on: facts.today, language: "rw" }}
          />
        </>
      )}
    </>
  );
}
