import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { asking } from "@/app/asking";
import { askedFilter } from "@/app/gates";
import { currentLanguage } from "@/app/language";
import { IndicatorSheet } from "@/components/indicators/indicator-sheet";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHead } from "@/components/ui/page-head";
import { figures } from "@/db/queries/figures-by";
import { definitionHref } from "@/domain/filter-href";
import { indicatorCodes } from "@/domain/indicators/codes";
import { translator } from "@/messages/translator";

interface IndicatorPageProps {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function askedCode(params: IndicatorPageProps["params"]) {
  const { code } = await params;
  return indicatorCodes.find((one) => one === code) ?? notFound();
}

export async function generateMetadata({ params }: IndicatorPageProps): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "words")(`indicator.${await askedCode(params)}`) };
}

/** The sheet of one indicator. */
export default async function IndicatorPage({ params, searchParams }: IndicatorPageProps) {
  const code = await askedCode(params);
  const language = await currentLanguage();
  const asked = await asking();
  const { reader, scope, phases, today } = asked;
  const codes = phases.map((phase) => phase.code);
  const { filter, problems } = askedFilter(asked, await searchParams);
  const [figure] = await figures(reader, scope, { filter, asOf: today, codes: [code] });
  const name = translator(language, "words")(`indicator.${code}`);
  return (
    <>
      <PageHead title={name}>
        <Breadcrumb
          language={language}
          crumbs={[{ name: translator(language, "indicators")("title"), href: "/indicators" }, { name }]}
        />
      </PageHead>
      <FilterBar language={language} path={definitionHref(code)} filter={filter} phases={codes} problems={problems} />
      {figure !== undefined && <IndicatorSheet language={language} code={code} figure={figure} filter={filter} />}
    </>
  );
}
