import type { Metadata } from "next";
import { asking } from "@/app/asking";
import { configuration } from "@/app/configuration";
import { askedFilter } from "@/app/gates";
import { currentLanguage } from "@/app/language";
import { PhaseList } from "@/components/phases/phase-list";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHead } from "@/components/ui/page-head";
import { placeCodes } from "@/db/queries/place-view";
import { standingBy } from "@/db/queries/standing-by";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "phases")("title") };
}

interface PhasesPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** All phases: their state, their days as far as they are known, their districts and how far they came. */
export default async function PhasesPage({ searchParams }: PhasesPageProps) {
  const language = await currentLanguage();
  const asked = await asking();
  const { reader, scope, phases, today } = asked;
  const { courseMonths } = configuration();
  const codes = phases.map((phase) => phase.code);
  const { filter, problems } = askedFilter(asked, await searchParams);
  const words = translator(language, "phases");
  const ask = { filter, asOf: today, phases, courseMonths };
  const groups = await standingBy(reader, scope, { ...ask, by: ["phase"], codes: placeCodes });
  return (
    <>
      <PageHead title={words("title")} lede={words("listLede")} />
      <FilterBar language={language} path="/phases" filter={filter} phases={codes} problems={problems} />
      <PhaseList language={language} filter={filter} codes={placeCodes} phases={phases} groups={groups} />
    </>
  );
}
