/**
 * A set of (phase, district) pairs as text: `iii.RW24 iv.RW24`, sorted. Different people do not add up over phases
 * or places, but people with the same set do.
 */
export function placeSet(pairs: Iterable<{ phase: string; district: string }>): string {
  const parts = new Set<string>();
  for (const pair of pairs) parts.add(`${pair.phase}.${pair.district}`);
  return [...parts].sort().join(" ");
}

export interface PlacePair {
  phase: string;
  district: string;
}

/** The pairs of a set written by `placeSet`; phases' codes have no dot. */
export function pairsOf(set: string): PlacePair[] {
  return set.split(" ").map((part) => {
    const dot = part.lastIndexOf(".");
    return { phase: part.slice(0, dot), district: part.slice(dot + 1) };
  });
}
