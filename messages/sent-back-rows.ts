import type { SentBackRow } from "@/messages/sent-back";

/** The columns of a translator's table, in the order in which it is given out. */
export const translatorColumns = ["key", "english", "text", "reviewed"] as const;

interface TableRow {
  number: number;
  cells: readonly (string | number)[];
}

/** The rows of a table that came back, its columns found by their names; `null` for a table of something else. */
export function sentBackRows(rows: readonly TableRow[]): SentBackRow[] | null {
  const [head, ...others] = rows;
  const names = (head?.cells ?? []).map((cell) => String(cell).trim().toLowerCase());
  const at = translatorColumns.map((column) => names.indexOf(column));
  if (at.includes(-1)) return null;
  return others.map(({ number, cells }) => {
    const [key = "", english = "", text = "", reviewed = ""] = at.map((i) => unguarded(String(cells[i] ?? "")));
    return { number, key: key.trim(), english, text, reviewed: reviewed.trim() };
  });
}

/** A text without the apostrophe that keeps a spreadsheet from running it as a formula. */
function unguarded(cell: string): string {
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}
