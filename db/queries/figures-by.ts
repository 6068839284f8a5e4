import { measuredBy } from "@/db/queries/measured-by";
import type { Phase } from "@/db/queries/programme-structure";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import { indicatorCodes, type IndicatorCode } from "@/domain/indicators/codes";
import { figureOf, indicator } from "@/domain/indicators/figure-of";
import type { Dimension, GroupKey } from "@/domain/question";

export interface FigureGroup {
  key: GroupKey;
  /** The filter under which each figure of the group can be asked for alone. */
  filter: Filter;
  figures: Figure[];
}

interface FigureQuestion {
  filter: Filter;
  asOf: string;
  by?: readonly Dimension[];
  codes?: readonly IndicatorCode[];
}

/**
 * The figures of a filter, split by any dimensions: what a page, a table, the API and the command line all ask.
 * Each group's figures are exactly those of its own filter, so parts of people need not add up to the whole. The
 * programme's phases are asked for unless the caller has them.
 */
export async function figuresBy(
  reader: Reader,
  scope: Scope,
  question: FigureQuestion,
  phases?: readonly Phase[],
): Promise<FigureGroup[]> {
  const codes = question.codes ?? indicatorCodes;
  const asked = codes.map(indicator);
  const sums = {
    filter: question.filter,
    by: question.by ?? [],
    asOf: question.asOf,
    measures: [...new Set(asked.flatMap((one) => one.measures))],
    parts: [...new Set(asked.flatMap((one) => one.parts))],
  };
  const groups = await measuredBy(reader, scope, sums, phases);
  return groups.map(({ key, filter, measured }) => ({
    key,
    filter,
    figures: codes.map((code) => figureOf(code, measured, filter)),
  }));
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
