import type { Metadata } from "next";
import { asking } from "@/app/asking";
import { askedFilter } from "@/app/gates";
import { currentLanguage } from "@/app/language";
import { IndicatorList } from "@/components/indicators/indicator-list";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHead } from "@/components/ui/page-head";
import { figures } from "@/db/queries/figures-by";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "indicators")("title") };
}

interface IndicatorsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Every indicator with its definition and today's figure. */
export default async function IndicatorsPage({ searchParams }: IndicatorsPageProps) {
  const language = await currentLanguage();
  const asked = await asking();
  const { reader, scope, phases, today } = asked;
  const codes = phases.map((phase) => phase.code);
  const { filter, problems } = askedFilter(asked, await searchParams);
  const words = translator(language, "indicators");
  return (
    <>
      <PageHead title={words("title")} lede={words("lede")} />
      <FilterBar language={language} path="/indicators" filter={filter} phases={codes} problems={problems} />
      <IndicatorList
        language={language}
        figures={await figures(reader, scope, { filter, asOf: today })}
        filter={filter}
      />
    </>
  );
}
