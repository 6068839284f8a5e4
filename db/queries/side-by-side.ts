import { measuredBy } from "@/db/queries/measured-by";
import type { Phase } from "@/db/queries/programme-structure";
import type { Reader } from "@/db/store";
import type { DetailedScope } from "@/domain/access/scope";
import { compareFigures, type Comparison } from "@/domain/comparison";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import { indicatorCodes } from "@/domain/indicators/codes";
import { figureOf, indicators } from "@/domain/indicators/figure-of";
import { incomeChange } from "@/domain/indicators/income";
import { sumOver, type Measured } from "@/domain/indicators/measured";

export interface ComparedFigure {
  first: Figure;
  second: Figure;
  comparison: Comparison;
}

/** All figures of two filters beside each other, with their differences. */
export async function sideBySide(
  reader: Reader,
  scope: DetailedScope,
  { first, second, asOf, phases }: { first: Filter; second: Filter; asOf: string; phases: readonly Phase[] },
): Promise<ComparedFigure[]> {
  const ask = {
    by: [],
    asOf,
    measures: [...new Set(indicators.flatMap((one) => one.measures))],
    parts: [...new Set(indicators.flatMap((one) => one.parts))],
  };
  const [one] = await measuredBy(reader, scope, { ...ask, filter: first }, phases);
  const [other] = await measuredBy(reader, scope, { ...ask, filter: second }, phases);
  if (one === undefined || other === undefined) return [];
  const changeOf = (measured: Measured) => incomeChange(sumOver(measured, null));
  const changes = { first: changeOf(one.measured), second: changeOf(other.measured) };
  return indicatorCodes.map((code) => {
    const [ours, theirs] = [figureOf(code, one.measured, first), figureOf(code, other.measured, second)];
    return { first: ours, second: theirs, comparison: compareFigures(ours, theirs, changes) };
  });
}
