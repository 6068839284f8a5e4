import type { Figure } from "@/domain/figure";
import type { PublishedFigure } from "@/domain/published-figure";

/** Why a published figure and ours are apart, as far as it can be told. */
export type GapReason = "equal" | "contradicts" | "inDoubt" | "lowerBound" | "within" | "different" | "none";

export interface PublishedComparison {
  /** Ours less theirs, in their unit (a share's in fractions); `null` when there is nothing to compare. */
  gap: number | null;
  reason: GapReason;
}

/** A published figure beside our nearest one, which is of the same indicator and phases. */
export function comparePublished(published: PublishedFigure, ours: Figure | null): PublishedComparison {
  if (published.value === null || ours === null || ours.value === null) {
    return { gap: null, reason: published.contradicts.length > 0 ? "contradicts" : "none" };
  }
  return { gap: ours.value - published.value, reason: reasonOf(published, published.value, ours, ours.value) };
}

function reasonOf(published: PublishedFigure, theirs: number, { low, high }: Figure, ours: number): GapReason {
  if (ours === theirs) return "equal";
  if (low !== null && high !== null && theirs >= low && theirs <= high) return "within";
  if (published.lowerBound && ours >= theirs) return "lowerBound";
  if (published.contradicts.length > 0) return "contradicts";
  return published.readingInDoubt === null ? "different" : "inDoubt";
}
