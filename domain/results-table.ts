import type { Filter } from "@/domain/filter";
import type { Period } from "@/domain/periods";
import type { ResultRow } from "@/domain/results";

/** Columns of the results table as data, in order; the names are those of figures and targets elsewhere. */
export const resultColumns = [
  "indicator",
  "level",
  "phase",
  "baseline",
  "target",
  "due_on",
  "period_start",
  "period_end",
  "in_period",
  "cumulative",
  "share_of_target",
  "planned",
  "pace",
  "numerator",
  "denominator",
  "n",
  "low",
  "high",
  "few",
  "left_out",
  "verified",
  "nothing",
] as const;

export type ResultRecord = Record<(typeof resultColumns)[number], string | number | boolean | null>;

/** One record per indicator, nothing rounded: shares are fractions, `null` is not known, not set or not split. */
export function resultRecords(
  rows: readonly ResultRow[],
  filter: Pick<Filter, "phase">,
  period: Period,
): ResultRecord[] {
  return rows.map(({ level, standing, baseline, inPeriod, verified }) => {
    const { figure, target, dueOn, achievement, planned, pace } = standing;
    return {
      indicator: figure.code,
      level,
      phase: filter.phase.join(";"),
      baseline,
      target,
      due_on: dueOn,
      period_start: period.start,
      period_end: period.end,
      in_period: inPeriod,
      cumulative: figure.value,
      share_of_target: achievement,
      planned,
      pace,
      numerator: figure.numerator,
      denominator: figure.denominator,
      n: figure.n,
      low: figure.low,
      high: figure.high,
      few: figure.few,
      left_out: figure.leftOut,
      verified,
      nothing: figure.nothing,
    };
  });
}
