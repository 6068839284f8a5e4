import type { Metadata } from "next";
import "@/components/administration/administration.css";
import "@/components/forms/forms.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { PartCrumbs } from "@/components/administration/part-crumbs";
import { SavedNotice } from "@/components/forms/saved-notice";
import { ChoicesCard } from "@/components/set-up/choices-card";
import { OrganisationsCard } from "@/components/set-up/organisations-card";
import { PhasesCard } from "@/components/set-up/phases-card";
import { ProgrammeCard } from "@/components/set-up/programme-card";
import { PageHead } from "@/components/ui/page-head";
import { choicesIn } from "@/db/queries/choices";
import { organisationsOf } from "@/db/queries/organisations";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "setup")("title") };
}

interface SetUpPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What the programme is made of: its name, phases, organisations and pick lists. */
export default async function SetUpPage({ searchParams }: SetUpPageProps) {
  const language = await currentLanguage();
  const { reader, scope, programme, phases } = await askingTo("configure");
  const { saved } = await searchParams;
  const changed = await choicesIn(reader, scope);
  const words = translator(language, "setup");
  return (
    <>
      <PageHead title={words("title")} lede={words("lede")}>
        <PartCrumbs language={language} part="setup" />
      </PageHead>
      <SavedNotice>{saved === undefined ? null : words("saved")}</SavedNotice>
      <PhasesCard language={language} phases={phases} />
      <ProgrammeCard language={language} programme={programme} />
      <OrganisationsCard language={language} organisations={await organisationsOf(reader, scope)} />
      <ChoicesCard language={language} list="trade" changed={changed} />
      <ChoicesCard language={language} list="selected-for" changed={changed} />
      <ChoicesCard language={language} list="country-of-return" changed={changed} />
    </>
  );
}
