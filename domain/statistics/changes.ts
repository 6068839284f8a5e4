import type { Difference } from "@/domain/statistics/shares";
import { halfWidth } from "@/domain/statistics/student-t";

/** An estimated change (0.78 = +78 %); without at least two cases it has no standard error and no interval. */
export interface ChangeEstimate extends Difference {
  n: number;
  standardError: number | null;
}

/** Exact sums over pairs of a value before (b) and after (f). */
export interface PairSums {
  n: number;
  sumB: number;
  sumF: number;
  sumBB: bigint;
  sumFF: bigint;
  sumBF: bigint;
}

function withInterval(value: number, n: number, standardError: number | null): ChangeEstimate {
  if (standardError === null) return { value, n, standardError, low: null, high: null };
  const half = halfWidth(standardError, n - 1);
  return { value, n, standardError, low: value - half, high: value + half };
}

/**
 * Change of means Σf/Σb − 1 with its 95 % t interval, not clamped; `null` when Σb is 0.
 *
 * With Q = Σf/Σb the residuals f − Qb have SSD = Σf² − 2QΣbf + Q²Σb², and SE(Q) = √(SSD/((n−1)n)) / (Σb/n)
 * (W. G. Cochran, Sampling Techniques, 3rd ed., section 6.4). SSD is the small difference of large sums, so
 * SSD·(Σb)² is computed as the whole number it is, and SE² = n·SSD·(Σb)² / ((n−1)(Σb)⁴) is divided last.
 */
export function ratioOfMeansChange(sums: PairSums): ChangeEstimate | null {
  const { n, sumBB, sumFF, sumBF } = sums;
  if (sums.sumB === 0) return null;
  const b = BigInt(sums.sumB);
  const f = BigInt(sums.sumF);
  const value = quotient(f - b, b);
  if (n < 2) return withInterval(value, n, null);
  const squaredDeviations = sumFF * b * b - 2n * f * b * sumBF + f * f * sumBB;
  const variance = quotient(BigInt(n) * squaredDeviations, BigInt(n - 1) * b ** 4n);
  return withInterval(value, n, Math.sqrt(variance));
}

/**
 * Mean of m individual changes r, given Σr and Σr² in whole basis points, as a fraction with its 95 % t interval;
 * `null` when there is none.
 */
export function meanOfChanges(m: number, sumR: bigint, sumRR: bigint): ChangeEstimate | null {
  if (m === 0) return null;
  const value = quotient(sumR, BigInt(m)) / 10_000;
  if (m < 2) return withInterval(value, m, null);
  const count = BigInt(m);
  const variance = quotient(count * sumRR - sumR * sumR, count * count * (count - 1n));
  return withInterval(value, m, Math.sqrt(variance) / 10_000);
}

/**
 * The difference a − b of two independent changes, with Welch's 95 % interval; no interval when either has none.
 * Source: B. L. Welch, Biometrika 34 (1947), 28–35, with the degrees of freedom of F. E. Satterthwaite (1946).
 */
export function differenceOfChanges(a: ChangeEstimate, b: ChangeEstimate): Difference {
  const value = a.value - b.value;
  if (a.standardError === null || b.standardError === null) return { value, low: null, high: null };
  const varianceA = a.standardError ** 2;
  const varianceB = b.standardError ** 2;
  const variance = varianceA + varianceB;
  if (variance === 0) return { value, low: value, high: value };
  const freedom = variance ** 2 / (varianceA ** 2 / (a.n - 1) + varianceB ** 2 / (b.n - 1));
  const half = halfWidth(Math.sqrt(variance), freedom);
  return { value, low: value - half, high: value + half };
}

/** Each side is rounded once. Incomes below 10^9 of a thousand million people stay under 10^90: far from overflow. */
function quotient(numerator: bigint, denominator: bigint): number {
  return Number(numerator) / Number(denominator);
}
