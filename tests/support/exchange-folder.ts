import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Rows = readonly Readonly<Record<string, string>>[];

/** Writes an exchange folder as the contract asks (UTF-8, LF, quotes only where needed); a file without rows is left out. */
export function writeFolder(folder: string, rowsByFile: ReadonlyMap<string, Rows>): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, rows] of rowsByFile) if (rows.length > 0) writeFileSync(join(folder, file), csvText(rows));
}

/** The rows as CSV; the columns are all that occur, in the order in which they first do. */
export function csvText(rows: Rows): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => columns.map((column) => row[column] ?? ""));
  return [columns, ...lines].map((cells) => `${cells.map(quoted).join(",")}\n`).join("");
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
