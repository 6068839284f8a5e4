import { publishedOfFirstPhases } from "@/db/seed/reference/published/first-phases";
import { publishedOfPhaseFour } from "@/db/seed/reference/published/phase-four";
import { publishedResults } from "@/db/seed/reference/published/results";
import { publishedTotals } from "@/db/seed/reference/published/totals";
import type { PublishedFigure } from "@/domain/published-figure";

/** The register of published figures in the order in which it is read: results, totals, then phase by phase. */
export const publishedFigures: readonly PublishedFigure[] = [
  ...publishedResults,
  ...publishedTotals,
  ...publishedOfFirstPhases,
  ...publishedOfPhaseFour,
];
