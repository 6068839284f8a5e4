import { measuredBy } from "@/db/queries/measured-by";
import type { Phase } from "@/db/queries/programme-structure";
import type { Reader } from "@/db/store";
import type { DetailedScope } from "@/domain/access/scope";
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

export interface FigureQuestion {
  filter: Filter;
  asOf: string;
  by?: readonly Dimension[];
  codes?: readonly IndicatorCode[];
}

/** The figures of a filter as they are counted, for whom nothing is withheld from. */
export async function countedFigures(
  reader: Reader,
  scope: DetailedScope,
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
