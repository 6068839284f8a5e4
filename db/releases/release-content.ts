import { measuredBy } from "@/db/queries/measured-by";
import { phaseResults } from "@/db/queries/phase-results";
import { programmePhases, type Phase } from "@/db/queries/programme-structure";
import type { Reader } from "@/db/store";
import type { DetailedScope } from "@/domain/access/scope";
import { everything, type Filter } from "@/domain/filter";
import { indicatorCodes } from "@/domain/indicators/codes";
import { indicators } from "@/domain/indicators/figure-of";
import { definitionsVersion } from "@/domain/indicators/sheet";
import type { Period } from "@/domain/periods";
import { releasable, type ReleaseContent, type ReleasedResults } from "@/domain/releases/content";
import { kept, type KeptMeasures } from "@/domain/releases/kept-measures";
import { resultRecords } from "@/domain/results-table";
import type { ReviewClass } from "@/domain/vocabulary";

export interface ReleaseQuestion {
  code: string;
  phases: readonly string[];
  period: Period;
  asOf: string;
  review: ReviewClass;
  threshold: number;
  courseMonths: number;
  codeVersion: string;
  dataVersion: number;
  demonstration: boolean;
}

/** What a release says as of now, and the measures behind it by phase ('' = all of its phases together). */
export async function releaseContent(
  reader: Reader,
  scope: DetailedScope,
  question: ReleaseQuestion,
): Promise<{ content: ReleaseContent; measures: Record<string, KeptMeasures> }> {
  const { code, phases, period, asOf, review, threshold, codeVersion, dataVersion, demonstration } = question;
  const known = await programmePhases(reader, scope);
  const results: ReleasedResults[] = [];
  const measures: Record<string, KeptMeasures> = {};
  for (const phase of phases.length === 1 ? phases : [...phases, null]) {
    const filter: Filter = { ...everything, phase: phase === null ? [...phases] : [phase], review };
    const ask = { filter, period, asOf, phases: known, courseMonths: question.courseMonths };
    const rows = resultRecords(await phaseResults(reader, scope, ask), filter, period);
    results.push({ phase, rows: rows.map((row) => releasable(row, threshold)) });
    measures[phase ?? ""] = await measuresBehind(reader, scope, { filter, asOf, phases: known });
  }
  const { kind, start, end } = period;
  const content: ReleaseContent = {
    format: 1,
    code,
    programme: scope.programme,
    phases,
    period: { kind, start, end },
    asOf,
    review,
    dataVersion,
    codeVersion,
    definitions: definitionsVersion,
    threshold,
    demonstration,
    results,
  };
  return { content, measures };
}

/** Everything that the formulas of all indicators read, under one filter. */
export async function measuresBehind(
  reader: Reader,
  scope: DetailedScope,
  { filter, asOf, phases }: { filter: Filter; asOf: string; phases: readonly Phase[] },
): Promise<KeptMeasures> {
  const measures = [...new Set(indicators.flatMap((one) => one.measures))];
  const parts = [...new Set(indicators.flatMap((one) => one.parts))];
  const [whole] = await measuredBy(reader, scope, { filter, by: [], asOf, measures, parts }, phases);
  if (whole === undefined) throw new Error(`Nothing measured of ${indicatorCodes.length} indicators.`);
  return kept(whole.measured);
}
