import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import "@/components/records/records.css";
import "@/components/entry/entry.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { onRecord } from "@/app/on-record";
import { changeDoneText } from "@/components/change/done-words";
import { PersonActions } from "@/components/entry/person-actions";
import { SavedNotice } from "@/components/forms/saved-notice";
import { History, Voided } from "@/components/people/history";
import { HouseholdCard, IdentityCard } from "@/components/people/identity";
import { aboutPerson } from "@/components/records/entry-words";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { person } from "@/db/queries/person";
import { may } from "@/domain/access/scope";
import { fullName } from "@/domain/names";
import { translator } from "@/messages/translator";

/** Names stay out of the title: browsers keep titles in their history. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "records")("column.person") };
}

interface PersonPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}

/** One person. Who does not exist and who is not the asker's to see are answered alike. */
export default async function PersonPage({ params, searchParams }: PersonPageProps) {
  const { id } = await params;
  const language = await currentLanguage();
  const { reader, scope } = await askingTo("persons");
  const found = await person(reader, scope, id);
  await onRecord(scope, found === null ? "denied" : "person", id, await headers());
  if (found === null) notFound();
  const words = translator(language, "records");
  const name = fullName(found);
  return (
    <>
      <PageHead title={name} lede={aboutPerson(language, found)}>
        <Breadcrumb language={language} crumbs={[{ name: words("title"), href: "/records" }, { name }]} />
      </PageHead>
      {found.voided && (
        <p className="notice">
          <Voided language={language} reason={found.voidReason} /> {words("personPage.personVoided")}
        </p>
      )}
      <SavedNotice>{changeDoneText(language, (await searchParams).done)}</SavedNotice>
      {may(scope, "enter") && <PersonActions language={language} person={found} />}
      <div className="two">
        <IdentityCard language={language} person={found} />
        <HouseholdCard language={language} household={found.household} />
      </div>
      <History language={language} person={found} canChange={may(scope, "enter") && !found.anonymised} />
    </>
  );
}
