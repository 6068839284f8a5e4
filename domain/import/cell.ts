/**
 * A cell of a spreadsheet as it stands: a text, or a number that the file keeps as one and whose decimal mark is
 * therefore not in doubt. A cell that the file shows as a day is the text YYYY-MM-DD, as a month YYYY-MM.
 */
export type Cell = string | number;

/** A row with cells; `number` is what the spreadsheet shows at its left. */
export interface SheetRow {
  number: number;
  cells: readonly Cell[];
}

/** A sheet as read: rows without any content are absent, the others keep their numbers. */
export interface Sheet {
  /** `null` for a file that has only one. */
  name: string | null;
  rows: readonly SheetRow[];
  /** Whether serial days count from 1904, as in old workbooks of the Macintosh. */
  from1904: boolean;
  /** Rows whose text is damaged; their cells are not to be trusted. */
  faults: readonly { row: number; code: "quotes" }[];
}

/** Spaces that spreadsheets use between digits and around words, among them the no-break and the thin ones. */
const anySpace = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000\ufeff]+/g;
const invisible = /[\u200b-\u200f\u2060]/g;

/** The text of a cell with plain single spaces and none at its ends. */
export function textOfCell(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  return cell.replace(invisible, "").replace(anySpace, " ").trim();
}

export function isEmptyRow(cells: readonly Cell[]): boolean {
  return cells.every((cell) => typeof cell === "string" && textOfCell(cell) === "");
}
