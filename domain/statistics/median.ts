/**
 * Median from counts in bins, in the unit of the edges: approximate, for it takes the cases of a bin as spread evenly.
 * Bin i reaches from edge i to edge i + 1. A last bin without an upper edge gives its lower edge, so that the median
 * is then "at least" that. `null` when nothing was counted.
 */
export function medianFromBins(edges: readonly number[], counts: readonly number[]): number | null {
  const half = counts.reduce((sum, count) => sum + count, 0) / 2;
  if (half === 0) return null;
  let before = 0;
  for (const [bin, count] of counts.entries()) {
    if (before + count >= half) {
      const lower = edges[bin];
      if (lower === undefined) throw new RangeError(`bin ${bin} has no lower edge`);
      const upper = edges[bin + 1] ?? lower;
      return lower + ((half - before) / count) * (upper - lower);
    }
    before += count;
  }
  return null;
}
