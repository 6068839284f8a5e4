import type { PairSums } from "@/domain/statistics/changes";

type Pair = readonly [number, number];

/** Lehmer's generator (1951): the same numbers as in the Python script that the expected values came from. */
function* lehmer(seed: number): Generator<number, never> {
  for (let x = (seed * 16_807) % 2_147_483_647; ; x = (x * 16_807) % 2_147_483_647) yield x;
}

function draw(seed: number, n: number, pair: (first: number, second: number) => Pair): Pair[] {
  const numbers = lehmer(seed);
  return Array.from({ length: n }, () => pair(numbers.next().value, numbers.next().value));
}

/** Incomes as interviews give them, zeros and losses included. */
export function usualPairs(seed: number, n: number): Pair[] {
  return draw(seed, n, (u, w) => [u % 40_000, w % 90_000]);
}

/** Incomes near the highest that is accepted, all but proportional: sums of doubles give a negative variance here. */
export function closePairs(seed: number, n: number): Pair[] {
  return draw(seed, n, (u, w) => [900_000_000 + (u % 1000), 901_800_000 + (u % 1000) + (w % 7)]);
}

export function sumsOf(pairs: readonly Pair[]): PairSums {
  const sums = { n: 0, sumB: 0, sumF: 0, sumBB: 0n, sumFF: 0n, sumBF: 0n };
  for (const [b, f] of pairs) {
    sums.n += 1;
    sums.sumB += b;
    sums.sumF += f;
    sums.sumBB += BigInt(b) ** 2n;
    sums.sumFF += BigInt(f) ** 2n;
    sums.sumBF += BigInt(b) * BigInt(f);
  }
  return sums;
}
