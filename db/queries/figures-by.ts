import { countedFigures, type FigureGroup, type FigureQuestion } from "@/db/queries/counted-figures";
import type { Phase } from "@/db/queries/programme-structure";
import { withheldFigures } from "@/db/queries/withheld-figures";
import type { Reader } from "@/db/store";
import { isDetailed, type Scope } from "@/domain/access/scope";
import type { Figure } from "@/domain/figure";

/**
 * The figures of a filter, split by any dimensions: what a page, a table, the API and the command line all ask.
 * Each group's figures are exactly those of its own filter, so parts of people need not add up to the whole. The
 * programme's phases are asked for unless the caller has them. The one place where small cells are withheld.
 */
export async function figuresBy(
  reader: Reader,
  scope: Scope,
  question: FigureQuestion,
  phases?: readonly Phase[],
): Promise<FigureGroup[]> {
  return isDetailed(scope)
    ? countedFigures(reader, scope, question, phases)
    : withheldFigures(reader, scope, question, phases);
}

/** The figures of one filter, in the order of the codes. */
export async function figures(
  reader: Reader,
  scope: Scope,
  question: Omit<FigureQuestion, "by">,
  phases?: readonly Phase[],
): Promise<Figure[]> {
  const [whole] = await figuresBy(reader, scope, { ...question, by: [] }, phases);
  return whole?.figures ?? [];
}
