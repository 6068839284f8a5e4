import { changedTooLittle, Earlier } from "@/domain/disclosure/changes";
import type { ReleasedPart } from "@/domain/disclosure/released";
import type { Tree } from "@/domain/disclosure/tree";
import { countOf, type PartCounts } from "@/domain/disclosure/values";

/**
 * A table of one count by one tree. A part is cut when each piece reaches the threshold, and so does each change since
 * the previous release; otherwise the pieces are told together, or again as they were.
 */
export function protectTree(
  tree: Tree,
  counts: PartCounts,
  rule: { threshold: number; asOf: string },
  previous: { part: ReleasedPart; asOf: string } | null,
): ReleasedPart {
  const { threshold } = rule;
  const earlier = new Earlier(previous?.part ?? null, previous?.asOf ?? rule.asOf);
  const now = (part: Tree) => countOf(counts, part.id);

  const isCut = (part: Tree) =>
    part.parts.length > 0 &&
    part.parts.every((piece) => now(piece) >= threshold) &&
    !part.parts.some((piece) => {
      const before = earlier.toldPartsOf(part) ? earlier.at(piece) : null;
      return before !== null && changedTooLittle(now(piece), before, threshold);
    }) &&
    !earlier.wouldBeTold(tree, part, now, threshold);

  const told = (part: Tree): ReleasedPart => ({
    id: part.id,
    leaves: part.leaves,
    shown: { as: "exact", value: now(part) },
    parts: isCut(part) ? part.parts.map(told) : (earlier.partsAgain(part, now(part), threshold) ?? []),
    atLeast: [],
  });
  return now(tree) < threshold ? withheldTree(tree) : told(tree);
}

export function withheldTree({ id, leaves }: Tree): ReleasedPart {
  return { id, leaves, shown: { as: "withheld" }, parts: [], atLeast: [] };
}
