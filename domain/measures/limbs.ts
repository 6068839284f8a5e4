const base = 1_000_000_000n;

/**
 * Squares and products of incomes pass 2^53, so they are stored as additive parts of nine digits, highest first:
 * the sum of each part over a million records is still an exact double, and so is any difference of sums.
 */
export function toLimbs(value: bigint, count: number): number[] {
  const limbs: number[] = [];
  let rest = value;
  for (let i = 1; i < count; i += 1) {
    limbs.unshift(Number(rest % base));
    rest /= base;
  }
  limbs.unshift(Number(rest));
  return limbs;
}

/** The exact value of (sums of) parts written by `toLimbs`. */
export function fromLimbs(limbs: readonly number[]): bigint {
  return limbs.reduce((value, limb) => value * base + BigInt(limb), 0n);
}
