import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "@/components/report/report.css";
import { asking } from "@/app/asking";
import { configuration } from "@/app/configuration";
import { askedFilter } from "@/app/gates";
import { currentLanguage } from "@/app/language";
import { PlainTables } from "@/components/breakdown/plain-tables";
import { ReportingTable } from "@/components/breakdown/reporting-table";
import { ReviewTable } from "@/components/breakdown/review-table";
import { SplitTable } from "@/components/breakdown/split-table";
import { DistrictsOverTime } from "@/components/phases/districts-over-time";
import { FundedPhase } from "@/app/phases/[phase]/funded-phase";
import { GapTable } from "@/components/phases/gap-table";
import { PhaseFacts } from "@/components/phases/phase-facts";
import { PhaseHead } from "@/components/phases/phase-head";
import { ResultsTable } from "@/components/phases/results-table";
import { filterStatus } from "@/components/overview/filter-status";
import { FilterBar } from "@/components/ui/filter-bar";
import { phaseName } from "@/components/ui/filter-names";
import { gapReasons } from "@/db/queries/gap-reasons";
import { peopleSplit } from "@/db/queries/people-split";
import { phaseResults } from "@/db/queries/phase-results";
import { progressByDistrict } from "@/db/queries/progress-by-district";
import { reportingOf } from "@/db/queries/reporting-state";
import { reviewStateCounts } from "@/db/queries/review-states";
import type { Phase } from "@/db/queries/programme-structure";
import type { Reader } from "@/db/store";
import { isDetailed, may, type DetailedScope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import { without } from "@/domain/filter-href";
import { earlierPeriod, periodKinds, periodsBack } from "@/domain/periods";
import { translator } from "@/messages/translator";

interface PhasePageProps {
  params: Promise<{ phase: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PhasePageProps): Promise<Metadata> {
  return { title: phaseName(await currentLanguage(), (await params).phase) };
}

/** One phase: its results table, its districts side by side, who its people are, and how it is reported. */
export default async function PhasePage({ params, searchParams }: PhasePageProps) {
  const language = await currentLanguage();
  const gate = await asking();
  const { reader, scope, programme, phases, today } = gate;
  const { courseMonths, fiscalYearFirstMonth } = configuration();
  const { phase: code } = await params;
  const phase = phases.find((one) => one.code === code);
  if (phase === undefined) notFound();
  const asked = await searchParams;
  const { filter: inAddress, problems } = askedFilter({ ...gate, phases: [phase] }, { ...asked, phase: code });
  const filter = { ...inAddress, phase: [code] };
  const pathFilter = without(filter, ["phase"]);
  const path = `/phases/${code}`;
  const back = periodsBack(typeof asked.back === "string" ? asked.back : undefined);
  const kind = periodKinds.find((one) => one === asked.period) ?? "month";
  const period = earlierPeriod(today, kind, fiscalYearFirstMonth, back);
  const ask = { filter, asOf: today, phases, courseMonths };
  const rows = await phaseResults(reader, scope, { ...ask, period });
  const details = isDetailed(scope) ? await detailsOf(reader, scope, { ...ask, phase }) : null;
  const reasons = await gapReasons(reader, scope);
  const direct = rows.find(({ standing }) => standing.figure.code === "direct_beneficiaries")?.standing;
  return (
    <>
      <PhaseHead language={language} phase={phase} direct={direct} />
      <FilterBar
        language={language}
        path={path}
        filter={pathFilter}
        phases={[]}
        offered={["province", "district", "kind", "trade", "sex", "age", "group", "review"]}
        keep={{ period: kind, ...(back === 0 ? {} : { back: String(back) }) }}
        problems={problems}
        status={filterStatus(language, direct?.figure.value ?? null, details?.districts ?? [])}
      />
      <ResultsTable
        language={language}
        phase={code}
        filter={filter}
        path={path}
        pathFilter={pathFilter}
        period={period}
        back={back}
        rows={rows}
      />
      <GapTable
        language={language}
        phase={code}
        standings={rows.map(({ standing }) => standing)}
        reasons={reasons.filter((one) => one.phase === code)}
        mayWrite={may(scope, "configure")}
      />
      {details === null && <FundedPhase gate={gate} language={language} phase={phase} rows={rows} />}
      {details !== null && (
        <>
          <DistrictsOverTime
            language={language}
            phase={code}
            filter={filter}
            districts={details.districts}
            asOf={today}
            source={translator(language, "overview")("source", {
              review: translator(language, "words")(`review.${filter.review}`),
            })}
            isDemonstration={programme.demonstrationToday !== null}
          />
          {details.splits.map((split) => (
            <SplitTable key={split.by} language={language} filter={filter} {...split} />
          ))}
          <PlainTables language={language} tables={details.plain} />
          <ReportingTable
            language={language}
            phase={code}
            districts={details.reporting}
            opensRecords={filter.withoutRecords !== true}
          />
        </>
      )}
      <div className="two">
        {details !== null && <ReviewTable language={language} counts={details.reviews} />}
        <PhaseFacts language={language} phase={phase} />
      </div>
    </>
  );
}

interface DetailQuestion {
  filter: Filter;
  asOf: string;
  phase: Phase;
  phases: readonly Phase[];
  courseMonths: number;
}

/** What is too fine for whoever small cells are withheld from. */
async function detailsOf(reader: Reader, scope: DetailedScope, question: DetailQuestion) {
  const { filter, asOf } = question;
  return {
    districts: await progressByDistrict(reader, scope, question),
    ...(await peopleSplit(reader, scope, filter, asOf)),
    reporting: await reportingOf(reader, scope, question),
    reviews: await reviewStateCounts(reader, scope, filter),
  };
}
