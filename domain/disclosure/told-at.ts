import type { ReleasedPart, Shown } from "@/domain/disclosure/released";

/** The smallest told part of a table that holds a leaf. */
export interface ToldAt {
  /** The leaves that are told together with it; none = it is told apart. */
  together: readonly string[];
  shown: Shown;
  /** What the leaf itself is at least, where the told numbers say that it is large. */
  low: number | null;
}

/** What a table shows of one leaf: its own number, or that of the smallest part in which it is told. */
export function toldAt(whole: ReleasedPart, leaf: string): ToldAt {
  const piece = whole.parts.find(({ leaves }) => leaves.includes(leaf));
  if (piece !== undefined) return toldAt(piece, leaf);
  return {
    together: whole.leaves.filter((other) => other !== leaf),
    shown: whole.shown,
    low: whole.atLeast.find(({ id }) => id === leaf)?.low ?? null,
  };
}
