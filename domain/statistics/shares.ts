import type { Interval } from "@/domain/statistics/interval";

/** `k` of `n` people. */
export interface Share {
  k: number;
  n: number;
}

/** An estimated difference with its 95 % interval; `low` and `high` are `null` where there is none. */
export interface Difference {
  value: number;
  low: number | null;
  high: number | null;
}

const z = 1.959963984540054;

/**
 * Wilson's 95 % score interval of the share k/n, as fractions; `null` without cases.
 * Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212.
 */
export function wilson(k: number, n: number): Interval | null {
  if (n === 0) return null;
  const centre = (k + (z * z) / 2) / (n + z * z);
  const half = (z / (n + z * z)) * Math.sqrt((k * (n - k)) / n + (z * z) / 4);
  // None and all end exactly at 0 and 1, which rounding would miss by a hair.
  return { low: k === 0 ? 0 : centre - half, high: k === n ? 1 : centre + half };
}

/**
 * The difference a − b of two independent shares, as fractions; `null` when either has no cases.
 * Source: R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890, method 10 (hybrid of the two Wilson intervals).
 */
export function differenceOfShares(a: Share, b: Share): Difference | null {
  const ofA = wilson(a.k, a.n);
  const ofB = wilson(b.k, b.n);
  if (ofA === null || ofB === null) return null;
  const shareA = a.k / a.n;
  const shareB = b.k / b.n;
  const value = shareA - shareB;
  return {
    value,
    low: value - Math.hypot(shareA - ofA.low, ofB.high - shareB),
    high: value + Math.hypot(ofA.high - shareA, shareB - ofB.low),
  };
}
