/** A seeded source of chance: the same seed gives the same numbers on every machine. */
export interface Chance {
  /** From 0 up to but not including 1. */
  next(): number;
  happens(share: number): boolean;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  /** Picks by weight, which need not sum to one. */
  weighted<T>(from: readonly (readonly [value: T, weight: number])[]): T;
  /** Log-normal with median 1: income spreads like this, many small and few large. */
  spread(sigma: number): number;
}

/**
 * Chance for one subject ("H-000012", say) of a register. Each has its own, so that one more household or another
 * share changes nothing for all the others.
 */
export function chanceFor(seed: number, subject: string): Chance {
  const next = mulberry32(mixed(seed, subject));
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    happens: (share) => next() < share,
    between,
    pick: (from) => known(from[between(0, from.length - 1)]),
    weighted(from) {
      let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0);
      const found = from.find(([, weight]) => (left -= weight) < 0) ?? from.at(-1);
      return known(found)[0];
    },
    // Box and Muller; 1 - next() is never 0.
    spread: (sigma) => Math.exp(sigma * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())),
  };
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError("Nothing to pick from.");
  return value;
}

/** FNV-1a over the text, begun with the seed. */
function mixed(seed: number, text: string): number {
  let hash = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

/** The generator mulberry32 (T. Ettinger, public domain). */
function mulberry32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return ((word ^ (word >>> 14)) >>> 0) / 4_294_967_296;
  };
}
