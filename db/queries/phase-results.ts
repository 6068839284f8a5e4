import { figures } from "@/db/queries/figures-by";
import { monthlyProgress } from "@/db/queries/monthly-progress";
import { monthsOf } from "@/db/queries/months-of";
import type { Phase } from "@/db/queries/programme-structure";
import { standingBy } from "@/db/queries/standing-by";
import { trainersByMonth } from "@/db/queries/trainers-by-month";
import type { Reader } from "@/db/store";
import { isDetailed, type DetailedScope, type Scope } from "@/domain/access/scope";
import { monthOf } from "@/domain/dates";
import type { Filter } from "@/domain/filter";
import { indicatorCodes } from "@/domain/indicators/codes";
import { indicator } from "@/domain/indicators/figure-of";
import type { Period } from "@/domain/periods";
import { baselineOf, countsInPeriod, type ResultRow } from "@/domain/results";

export interface ResultsQuestion {
  filter: Filter;
  period: Period;
  asOf: string;
  phases: readonly Phase[];
  courseMonths: number;
}

/** The results table of a filter: every indicator from its baseline to its target, with what a period brought. */
export async function phaseResults(reader: Reader, scope: Scope, question: ResultsQuestion): Promise<ResultRow[]> {
  const { filter, period, ...ask } = question;
  const [whole] = await standingBy(reader, scope, { ...ask, filter, by: [], codes: indicatorCodes });
  const inPeriod = isDetailed(scope) ? await broughtBy(reader, scope, filter, period) : {};
  const verified = await figures(reader, scope, { filter: { ...filter, review: "verified" }, asOf: ask.asOf });
  return (whole?.standings ?? []).map((standing) => {
    const { code, value } = standing.figure;
    const { level, formula } = indicator(code);
    const isCount = formula.shape === "count";
    const ofVerified = verified.find((figure) => figure.code === code)?.value ?? null;
    // The review of records does not touch trainers.
    const isReviewed = isCount && formula.of === "assistance" && filter.review === "reported";
    return {
      level,
      standing,
      baseline: baselineOf(standing, isCount),
      inPeriod: value === null ? null : (inPeriod[code] ?? null),
      verified: isReviewed ? ofVerified : null,
    };
  });
}

/** What a period brought: too fine for whoever small cells are withheld from. */
async function broughtBy(reader: Reader, scope: DetailedScope, filter: Filter, period: Period) {
  const span = { from: monthOf(period.start), to: monthOf(period.end), by: [] };
  const events = {
    people: await monthlyProgress(reader, scope, filter),
    events: await monthsOf(reader, scope, filter, span),
    trainers: await trainersByMonth(reader, scope, filter),
  };
  return countsInPeriod(events, period);
}
