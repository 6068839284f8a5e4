/**
 * Edges, in basis points, of the bins in which individual changes of income are counted (10,000 = doubled).
 * A change equal to an edge belongs to the bin above it. They are part of the stored rollup: changing them
 * means rebuilding it. The first bin is "lost everything" up to −75 %, the last has no upper end.
 */
export const incomeBinEdges = [
  -10_000, -7_500, -5_000, -2_500, -1_000, 0, 1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 7_000, 8_000, 9_000, 10_000,
  12_500, 15_000, 20_000, 30_000, 50_000, 100_000,
] as const;

/** Index of the bin of a change in basis points, from 0 to `incomeBinEdges.length - 1`. */
export function incomeBin(change: number): number {
  let bin = 0;
  while (bin + 1 < incomeBinEdges.length && change >= (incomeBinEdges[bin + 1] ?? Infinity)) bin += 1;
  return bin;
}
