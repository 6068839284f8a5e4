import { meanIndividualChange } from "@/domain/indicators/income";
import type { SumOf } from "@/domain/indicators/measured";
import { incomeBinEdges } from "@/domain/measures/income-bins";
import { incomeBinMeasures } from "@/domain/measures/tables";
import type { ChangeEstimate } from "@/domain/statistics/changes";
import { medianFromBins } from "@/domain/statistics/median";

export interface IndividualChanges {
  /** Mean of the changes of pairs with an income before, with its interval; `null` without any. */
  mean: ChangeEstimate | null;
  /** Approximate, a fraction; `null` without any. */
  median: number | null;
  /** Bins of changes as fractions; the last has no upper end. */
  bins: { from: number; to: number | null; count: number }[];
}

/** The changes of single pairs, which are another quantity than the change of means. */
export function individualChanges(sum: SumOf): IndividualChanges {
  const counts = incomeBinMeasures.map((measure) => sum(measure));
  const median = medianFromBins(incomeBinEdges, counts);
  return {
    mean: meanIndividualChange(sum),
    median: median === null ? null : median / 10_000,
    bins: counts.map((count, i) => {
      const [from, to] = [incomeBinEdges[i] ?? 0, incomeBinEdges[i + 1]];
      return { from: from / 10_000, to: to === undefined ? null : to / 10_000, count };
    }),
  };
}

/**
 * The change of incomes if nobody who was lost had changed: their baseline income is set on both sides.
 * `null` without any baseline income.
 */
export function changeIfLostUnchanged(
  found: { baseline: number; followUp: number },
  lostBaseline: number,
): number | null {
  const before = found.baseline + lostBaseline;
  return before === 0 ? null : (found.followUp + lostBaseline) / before - 1;
}

/** Mean of a sum of incomes in whole RWF; `null` for nobody. */
export function meanIncome(sum: number, people: number): number | null {
  return people === 0 ? null : Math.round(sum / people);
}
