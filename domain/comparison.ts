import type { Figure } from "@/domain/figure";
import { indicator } from "@/domain/indicators/figure-of";
import { differenceOfChanges, type ChangeEstimate } from "@/domain/statistics/changes";
import { differs } from "@/domain/statistics/interval";
import { differenceOfShares, type Difference } from "@/domain/statistics/shares";

/** What can be said of one figure of two places or phases; the difference is the first less the second. */
export interface Comparison {
  difference: Difference | null;
  verdict: "count" | "same" | "unclear" | "first" | "second" | "notComparable";
}

/** Two figures of one indicator as estimates, where it is a change of incomes. */
export interface ChangePair {
  first: ChangeEstimate | null;
  second: ChangeEstimate | null;
}

/**
 * Compares two figures: shares by Newcombe's interval of their difference, changes by their standard errors, counts
 * without an interval. They are taken as separate, also where a person is in both.
 */
export function compareFigures(first: Figure, second: Figure, changes: ChangePair): Comparison {
  if (first.value === null || second.value === null) return { difference: null, verdict: "notComparable" };
  const difference = differenceOf(first, second, changes);
  if (difference === null) {
    const value = first.value - second.value;
    return { difference: { value, low: null, high: null }, verdict: value === 0 ? "same" : "count" };
  }
  const { value, low, high } = difference;
  if (low === null || high === null || !differs(low, high)) return { difference, verdict: "unclear" };
  return { difference, verdict: value > 0 ? "first" : "second" };
}

function differenceOf(first: Figure, second: Figure, changes: ChangePair): Difference | null {
  switch (indicator(first.code).formula.shape) {
    case "share":
      return differenceOfShares(shareOf(first), shareOf(second));
    case "change":
      return changes.first === null || changes.second === null
        ? null
        : differenceOfChanges(changes.first, changes.second);
    default:
      return null;
  }
}

function shareOf({ numerator, denominator }: Figure) {
  return { k: numerator ?? 0, n: denominator ?? 0 };
}
