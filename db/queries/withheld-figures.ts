import { countedFigures, type FigureGroup, type FigureQuestion } from "@/db/queries/counted-figures";
import { chosenBy, groupsOf } from "@/db/queries/measured/chosen";
import { programmePhases, type Phase } from "@/db/queries/programme-structure";
import { settingsOf } from "@/db/queries/settings";
import type { Reader } from "@/db/store";
import { beforeWithholding, type Scope } from "@/domain/access/scope";
import type { Figure } from "@/domain/figure";
import { everything, type Filter } from "@/domain/filter";
import { indicatorCodes, type IndicatorCode } from "@/domain/indicators/codes";
import { listedCoordinates, tellsOfFew, told, withheld, type ListedDimension } from "@/domain/withheld";

/**
 * Figures for an asker from whom small cells are withheld: of a closed list of tables (`domain/withheld.ts`), each
 * indicator of a table either whole or not at all. A table with a small cell has none, for a single gap could be worked
 * out from the total and the others.
 */
export async function withheldFigures(
  reader: Reader,
  scope: Scope,
  question: FigureQuestion,
  phases?: readonly Phase[],
): Promise<FigureGroup[]> {
  const { filter, asOf, by = [], codes = indicatorCodes } = question;
  const known = phases ?? (await programmePhases(reader, scope));
  // Only the places of the phases: where else something was recorded is not told.
  const chosen = chosenBy(beforeWithholding(scope), { filter, by, asOf, measures: [], parts: [] }, known);
  const { smallest_cell_donor: smallest } = await settingsOf(reader, scope);
  const tables = new Map<string, Promise<FigureGroup[]>>();
  const tableBy = (coordinates: readonly ListedDimension[]) => {
    const name = coordinates.join();
    const table =
      tables.get(name) ??
      countedFigures(reader, beforeWithholding(scope), { filter: everything, asOf, by: coordinates, codes }, known);
    tables.set(name, table);
    return table;
  };
  const groups: FigureGroup[] = [];
  for (const { key, filter: own } of groupsOf(chosen, []).all()) {
    const coordinates = listedCoordinates(own);
    const table = coordinates === null ? [] : await tableBy(coordinates);
    groups.push({
      key,
      filter: own,
      figures: codes.map((code) => figureIn({ table, coordinates: coordinates ?? [], smallest }, own, code)),
    });
  }
  return groups;
}

interface Table {
  table: readonly FigureGroup[];
  coordinates: readonly ListedDimension[];
  smallest: number;
}

/** A figure of a table, unless any of its cells tells of few. */
function figureIn({ table, coordinates, smallest }: Table, filter: Filter, code: IndicatorCode): Figure {
  const ofCode = ({ figures }: FigureGroup) => figures.find((figure) => figure.code === code);
  const cell = table.find(({ key }) => coordinates.every((name) => key[name] === filter[name][0]));
  const figure = cell === undefined ? undefined : ofCode(cell);
  const isWhole = table.every((group) => !tellsOfFew(ofCode(group) ?? withheld(code, filter), smallest));
  return figure === undefined || !isWhole ? withheld(code, filter) : told(figure);
}
