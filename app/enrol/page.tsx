import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { v7 as uuid } from "uuid";
import "@/components/entry/entry.css";
import "@/components/kept/kept.css";
import { askingTo } from "@/app/asking-to";
import { deviceOwner } from "@/app/device-owner";
import { enrol } from "@/app/enrol/enrol-action";
import { courseOf, districtsToEnrolIn, enrolmentOptions } from "@/app/enrol/enrolment";
import { currentLanguage } from "@/app/language";
import { onRecord } from "@/app/on-record";
import { EnrolmentForm } from "@/components/entry/enrolment-form";
import { formWords } from "@/components/forms/form-words";
import { districtName } from "@/components/records/entry-words";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { householdToEnrolFrom } from "@/db/queries/household-to-enrol-from";
import { person } from "@/db/queries/person";
import { claim, type ScopeFor } from "@/domain/access/scope";
import { keyField } from "@/domain/entry/enrolment/operations";
import { firstStep } from "@/domain/entry/enrolment/steps";
import type { FormValues } from "@/domain/forms/form-state";
import { consent } from "@/domain/instrument/consent";
import { fullName } from "@/domain/names";
import { kinds, type Language } from "@/domain/vocabulary";
import type { Reader } from "@/db/store";
import { catalogue } from "@/messages/catalogue";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "enrol")("title") };
}

interface EnrolPageProps {
  searchParams: Promise<{ household?: string; person?: string }>;
}

/** Enrols a person: a new household, somebody of a household on record, or somebody on record in something further. */
export default async function EnrolPage({ searchParams }: EnrolPageProps) {
  const asked = await askingTo("enter");
  const language = await currentLanguage();
  const words = translator(language, "enrol");
  const sought = await searchParams;
  const known = await knownAlready(asked.reader, claim(asked.scope, "persons"), language, sought);
  if (sought.person !== undefined)
    await onRecord(asked.scope, known === null ? "denied" : "person", sought.person, await headers());
  if (known === null) notFound();
  const [first] = districtsToEnrolIn(asked);
  if (first === undefined) {
    return (
      <>
        <PageHead title={words("title")} />
        <EmptyState title={words("noPlaces")} />
      </>
    );
  }
  const values: FormValues = {
    ...(districtsToEnrolIn(asked).length === 1 ? { district: first, assistance_district: first } : {}),
    consent_on: asked.today,
    consent_language: "rw",
    enrolled_on: asked.today,
    ...keys(),
    ...known.values,
  };
  const course = await courseOf(asked, values);
  return (
    <>
      <PageHead title={words("title")} lede={known.lede ?? words("lede")} />
      <EnrolmentForm
        action={enrol}
        words={formWords(language, words("next"))}
        language={language}
        texts={catalogue[language].enrol}
        options={await enrolmentOptions(asked, language)}
        course={course}
        consent={consent.wording.rw}
        values={{ ...values, step: firstStep(values, course) }}
        kept={{ owner: deviceOwner(asked.scope.actor), texts: catalogue[language].kept }}
        today={asked.today}
      />
      {!course.canConsent && <p className="notice">{words("consent.notApproved")}</p>}
    </>
  );
}

/** Made once for a form, so that a repeated post cannot make doubles. */
function keys(): FormValues {
  const own = ["key", "key-household", "key-person", ...kinds.map(keyField)];
  return Object.fromEntries(own.map((field) => [field, uuid()]));
}

/** What the address names that is on record; `null` for somebody who is not, or not in the officer's districts. */
async function knownAlready(
  reader: Reader,
  scope: ScopeFor<"persons">,
  language: Language,
  asked: { household?: string; person?: string },
): Promise<{ values: FormValues; lede: string | null } | null> {
  const words = translator(language, "enrol");
  if (asked.person !== undefined) {
    const found = await person(reader, scope, asked.person);
    if (found === null || found.voided) return null;
    const district = found.household?.district ?? "";
    const values = { "known-person": found.id, district, assistance_district: district };
    return { values, lede: words("known.person", { name: fullName(found) }) };
  }
  if (asked.household === undefined) return { values: {}, lede: null };
  const found = await householdToEnrolFrom(reader, scope, asked.household);
  if (found === null) return null;
  const { id, district, sector } = found;
  const place = [sector, districtName(district)].filter((part) => part !== null).join(", ");
  const values = { "known-household": id, district, assistance_district: district };
  return { values, lede: words("known.household", { place }) };
}
