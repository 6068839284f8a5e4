import type { FigureGroup, FigureQuestion } from "@/db/queries/counted-figures";
import { chosenBy, groupsOf } from "@/db/queries/measured/chosen";
import { programmePhases, type Phase } from "@/db/queries/programme-structure";
import { toldTables, type ToldTables } from "@/db/queries/told-tables";
import type { Reader } from "@/db/store";
import { beforeWithholding, type Scope } from "@/domain/access/scope";
import { askedCell, shownAt, type AskedCell } from "@/domain/disclosure/asked-cell";
import { countCodes } from "@/domain/disclosure/catalogue";
import { notTold, ofCount, toldOfPhase, toldTogether, type ToldFigure } from "@/domain/disclosure/told-figure";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import { indicatorCodes, type IndicatorCode } from "@/domain/indicators/codes";
import { indicator, isCollected } from "@/domain/indicators/figure-of";

/**
 * Figures for an asker from whom small cells are withheld: cells of one closed catalogue, protected as a whole
 * (`domain/disclosure`). Counts of a phase, of all phases and of a province are of the day, as a manager sees them;
 * whatever is finer comes from the last release of its phase, with that release's day, so that looking again every day
 * tells nobody's coming.
 */
export async function withheldFigures(
  reader: Reader,
  scope: Scope,
  question: FigureQuestion,
  phases?: readonly Phase[],
): Promise<FigureGroup[]> {
  const { filter, asOf, by = [], codes = indicatorCodes } = question;
  const known = phases ?? (await programmePhases(reader, scope));
  const details = beforeWithholding(scope);
  // Only the places of the phases: where else something was recorded is not told.
  const chosen = chosenBy(details, { filter, by, asOf, measures: [], parts: [] }, known);
  const tables = known.length === 0 ? null : await toldTables(reader, details, known, asOf);
  return groupsOf(chosen, [])
    .all()
    .map(({ key, filter: own }) => ({ key, filter: own, figures: codes.map((code) => told(code, own, tables, asOf)) }));
}

function told(code: IndicatorCode, filter: Filter, tables: ToldTables | null, asOf: string): Figure {
  if (!isCollected(indicator(code), filter)) return { ...notTold(code).figure, nothing: "not-collected" };
  const cell = askedCell(code, filter);
  const { figure, told: how } = cell === null || tables === null ? notTold(code) : ofCell(code, cell, tables);
  return how.asOf === null || how.asOf === asOf ? figure : { ...figure, asOf: how.asOf };
}

function ofCell(code: IndicatorCode, cell: AskedCell, { today, released }: ToldTables): ToldFigure {
  if (cell.table === "phase") {
    const [only, ...others] = today.phases;
    const phase = cell.phase ?? (others.length === 0 ? (only?.phase ?? null) : null);
    if (phase === null) return toldTogether(code, today) ?? notTold(code);
    const isOfTheDay = code === "trainers_trained" || countCodes.some((one) => one === code);
    return inPhase(isOfTheDay ? today.phases : released, phase, (own) => toldOfPhase(code, own)) ?? notTold(code);
  }
  const isOfTheDay = cell.table === "province";
  return (
    inPhase(isOfTheDay ? today.phases : released, cell.phase, (own) =>
      ofCount(code, shownAt(cell, own), own.asOf, null),
    ) ?? notTold(code)
  );
}

function inPhase<P extends { phase: string }, T>(phases: readonly P[], phase: string, of: (own: P) => T): T | null {
  const own = phases.find((one) => one.phase === phase);
  return own === undefined ? null : of(own);
}
