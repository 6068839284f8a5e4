import { gapReasons } from "@/db/queries/gap-reasons";
import { ledgerOf } from "@/db/queries/ledger";
import { measuredBy } from "@/db/queries/measured-by";
import { phaseResults } from "@/db/queries/phase-results";
import { programmePhases, type Phase } from "@/db/queries/programme-structure";
import { publishedFigures } from "@/db/queries/published-figures";
import { releasedTables } from "@/db/queries/released-tables";
import { verificationOf } from "@/db/queries/verification-of";
import type { Reader } from "@/db/store";
import type { DetailedScope } from "@/domain/access/scope";
import { keptValues } from "@/domain/disclosure/kept-values";
import { protectionVersion } from "@/domain/disclosure/protect";
import type { Released } from "@/domain/disclosure/released";
import { verifiedShare, type VerifiedShare } from "@/domain/disclosure/verified-share";
import { everything, type Filter } from "@/domain/filter";
import { sumsByCurrency } from "@/domain/funding/ledger";
import { indicatorCodes } from "@/domain/indicators/codes";
import { indicators } from "@/domain/indicators/figure-of";
import { definitionsVersion } from "@/domain/indicators/sheet";
import type { Period } from "@/domain/periods";
import type { ReleaseContent, ReleasedMoney, ReleasedResults } from "@/domain/releases/content";
import type { KeptCatalogue } from "@/domain/releases/kept-catalogue";
import { kept, type KeptMeasures } from "@/domain/releases/kept-measures";
import { toldRows } from "@/domain/releases/told-rows";
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

interface Frozen {
  content: ReleaseContent;
  /** The measures behind its figures by phase ('' = all of its phases together). */
  measures: Record<string, KeptMeasures>;
  catalogue: KeptCatalogue;
}

/** What a release says as of now, and what is kept to work it out again. */
export async function releaseContent(reader: Reader, scope: DetailedScope, question: ReleaseQuestion): Promise<Frozen> {
  const { code, phases, period, asOf, review, threshold, codeVersion, dataVersion, demonstration } = question;
  const known = await programmePhases(reader, scope);
  const chosen = known.filter((phase) => phases.includes(phase.code));
  const { values, tables, after } = await releasedTables(reader, scope, { phases: chosen, asOf, review, threshold });
  const verification = await verificationOf(reader, scope, { phases: chosen, asOf });
  const results: ReleasedResults[] = [];
  const measures: Record<string, KeptMeasures> = {};
  for (const phase of phases.length === 1 ? phases : [...phases, null]) {
    const filter: Filter = { ...everything, phase: phase === null ? [...phases] : [phase], review };
    const ask = { filter, period, asOf, phases: known, courseMonths: question.courseMonths };
    const rows = resultRecords(await phaseResults(reader, scope, ask), filter, period);
    results.push({ phase, rows: toldRows(rows, phase, tables) });
    measures[phase ?? ""] = await measuresBehind(reader, scope, { filter, asOf, phases: known });
  }
  const { kind, start, end } = period;
  const content: ReleaseContent = {
    format: 2,
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
    protection: { version: protectionVersion, tables, verified: verifiedShares(tables, verification), after },
    money: await moneyOf(reader, scope, phases),
    reasons: (await gapReasons(reader, scope)).filter(({ phase }) => phases.includes(phase)),
    published: await publishedOf(reader, scope, phases),
  };
  return { content, measures, catalogue: { values: keptValues(values), verification } };
}

/** The verified share of each phase, as it is told beside the tables. */
export function verifiedShares(
  tables: Released,
  verification: KeptCatalogue["verification"],
): Record<string, VerifiedShare> {
  const nothing = { records: 0, verified: 0 };
  return Object.fromEntries(
    tables.phases.map(({ phase, counts }) => [
      phase,
      verifiedShare(verification[phase] ?? nothing, counts.direct_beneficiaries, tables.threshold),
    ]),
  );
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

async function moneyOf(reader: Reader, scope: DetailedScope, phases: readonly string[]): Promise<ReleasedMoney[]> {
  const { transactions } = await ledgerOf(reader, scope, "en");
  return phases.flatMap((phase) =>
    sumsByCurrency(transactions.filter((one) => one.phase === phase)).map(({ currency, sums }) => ({
      phase,
      currency,
      ...sums,
    })),
  );
}

async function publishedOf(reader: Reader, scope: DetailedScope, phases: readonly string[]) {
  const all = await publishedFigures(reader, scope);
  return all.filter((one) => one.phases.length > 0 && one.phases.every((phase) => phases.includes(phase)));
}
