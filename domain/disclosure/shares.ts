import { changedTooLittle } from "@/domain/disclosure/changes";
import type { ReleasedIncome, ReleasedShare } from "@/domain/disclosure/released";
import type { IncomeValues, ShareValues } from "@/domain/disclosure/values";

interface Rule {
  threshold: number;
  asOf: string;
}

/**
 * A share with its numbers when numerator and complement both reach the threshold; a bound when one does not, which
 * needs so many cases that not both can be small; of fewer cases only their number. What was told before is told again
 * until each number has changed by at least the threshold.
 */
export function protectShare(
  { numerator, n }: ShareValues,
  { threshold, asOf }: Rule,
  previous: ReleasedShare | null,
): ReleasedShare {
  const before = previous === null || previous.as === "withheld" || previous.n === null ? null : previous;
  const complement = n - numerator;
  const barely = (now: number, then: number) => changedTooLittle(now, then, threshold);
  if (before !== null && (n < threshold || barely(n, before.n ?? n))) return before;
  if (before?.as === "exact") {
    const small = numerator < threshold || complement < threshold;
    if (small || barely(numerator, before.numerator) || barely(complement, before.n - before.numerator)) return before;
  }
  if (n < threshold) return { as: "withheld" };
  if (n < 2 * threshold - 1) return { as: "few", asOf, n };
  if (complement < threshold) return { as: "at-least", asOf, low: (n - threshold + 1) / n, n };
  if (numerator < threshold) return { as: "at-most", asOf, high: (threshold - 1) / n, n };
  return { as: "exact", asOf, numerator, n };
}

interface CompletionValues {
  completed: number;
  isCompletedTold: boolean;
  droppedOut: number;
  enrolled: number;
}

/**
 * Completed of completed and dropped out. The completed and the enrolled are told on their own, so the number of cases
 * would tell the drop-outs: it is left out where these are few. Beside the
 * enrolled that are told there can be no more drop-outs than have not completed.
 */
export function protectCompletion(
  { completed, isCompletedTold, droppedOut, enrolled }: CompletionValues,
  { threshold, asOf }: Rule,
  previous: ReleasedShare | null,
): ReleasedShare {
  const n = completed + droppedOut;
  if (!isCompletedTold && completed >= threshold) return { as: "withheld" };
  const before = previous === null || previous.as === "withheld" || previous.n === null ? null : previous;
  const barely = before !== null && changedTooLittle(n, before.n ?? n, threshold);
  if (completed < threshold) {
    if (before !== null && (n < 2 * threshold - 1 || barely)) return before;
    return n < 2 * threshold - 1 ? { as: "withheld" } : { as: "at-most", asOf, high: (threshold - 1) / n, n };
  }
  const then = before?.as === "exact" ? before.n - before.numerator : null;
  const isSameDrop = then !== null && changedTooLittle(droppedOut, then, threshold);
  if (droppedOut >= threshold && !barely && !isSameDrop) return { as: "exact", asOf, numerator: completed, n };
  if (before !== null) return before;
  const most = Math.min(threshold - 1, enrolled - completed);
  return { as: "at-least", asOf, low: completed / (completed + most), n: null };
}

/** The change of mean incomes in whole percent, with enough pairs of which none weighs too much; see `effective`. */
export function protectIncome(
  { n, value, low, high, effective }: IncomeValues,
  { threshold, asOf }: Rule,
  previous: ReleasedIncome | null,
): ReleasedIncome {
  const before = previous === null || previous.as === "withheld" ? null : previous;
  if (before !== null && (n < threshold || changedTooLittle(n, before.n, threshold))) return before;
  if (n < threshold) return { as: "withheld" };
  if (value === null || effective < threshold) return { as: "dominated", asOf, n };
  const percent = (fraction: number | null) => (fraction === null ? null : Math.round(fraction * 100) / 100);
  return { as: "rounded", asOf, value: Math.round(value * 100) / 100, low: percent(low), high: percent(high), n };
}
