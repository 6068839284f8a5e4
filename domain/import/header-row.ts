import { textOfCell, type Cell, type SheetRow } from "@/domain/import/cell";
import { isRoundField, type Field } from "@/domain/import/fields";
import { phraseOf } from "@/domain/import/fold-words";
import { fieldOfHeading } from "@/domain/import/header-words";
import { nameFields } from "@/domain/import/sheet-kind";

/** Titles, logos and notes may stand above the header, but not more rows than this. */
const furthest = 60;

export interface Header {
  /** The header's place among the rows of the sheet. */
  at: number;
  /** What heads each column, from one or two rows. */
  labels: readonly string[];
}

/**
 * Finds the row that heads the columns: the first of those that name the most fields. A cell that it leaves empty takes
 * the one above, as in headers merged over two rows, and an interview's field takes the round above it. `null` when no
 * row names a person and something about them.
 */
export function findHeader(rows: readonly SheetRow[], wanted: readonly string[] = []): Header | null {
  let best: (Header & { score: number }) | null = null;
  const isWanted = new Set(wanted.map(phraseOf));
  for (const [at, { cells }] of rows.slice(0, furthest).entries()) {
    const labels = labelsOf(cells, rows[at - 1]?.cells ?? []);
    const score = wanted.length > 0 ? countWanted(labels, isWanted) : countFields(labels);
    if (score > 0 && score > (best?.score ?? 0)) best = { at, labels, score };
  }
  if (best === null || (wanted.length === 0 && best.score < 2 && !headsNames(best.labels))) return null;
  return best;
}

function countWanted(labels: readonly string[], wanted: ReadonlySet<string>): number {
  return new Set(labels.map(phraseOf).filter((label) => wanted.has(label))).size;
}

function countFields(labels: readonly string[]): number {
  return new Set(fieldsIn(labels)).size;
}

function headsNames(labels: readonly string[]): boolean {
  return fieldsIn(labels).some((field) => nameFields.includes(field));
}

function fieldsIn(labels: readonly string[]): Field[] {
  return labels.flatMap((label) => fieldOfHeading(label)?.field ?? []);
}

function labelsOf(cells: readonly Cell[], above: readonly Cell[]): string[] {
  const upper = above.map(textOfCell);
  const isHeaderAbove = upper.filter((text) => text !== "").length > 1;
  let group = "";
  return Array.from({ length: Math.max(cells.length, upper.length) }, (_, column) => {
    const own = textOfCell(cells[column]);
    const over = isHeaderAbove ? (upper[column] ?? "") : "";
    if (over !== "") group = over;
    if (own === "") return over;
    return group === "" || !isHeaderAbove ? own : withGroup(own, group);
  });
}

/** « Revenu » below « Suivi à 3 mois » is the income at three months, « Type » below « Assistance » its kind. */
function withGroup(own: string, group: string): string {
  const alone = fieldOfHeading(own)?.field ?? null;
  if (alone !== null && isRoundField(alone)) {
    const inRound = fieldOfHeading(`${group} ${own}`)?.field;
    return inRound?.includes("@") === true ? `${group} ${own}` : own;
  }
  const together = [`${group} ${own}`, `${own} ${group}`].find((label) => fieldOfHeading(label) !== null);
  return together === undefined || fieldOfHeading(together)?.field === alone ? own : together;
}
