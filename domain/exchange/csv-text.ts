/** What a cell of an exported row holds; `null` is not known. */
export type CellValue = string | number | boolean | null;

const needsQuotes = /[",\r\n]/;

function asCell(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  const text = String(value);
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of CSV with its line break (RFC 4180, but LF), quotes only where needed. */
export function csvLine(cells: readonly CellValue[]): string {
  let line = "";
  for (let i = 0; i < cells.length; i += 1) line += (i === 0 ? "" : ",") + asCell(cells[i] ?? null);
  return `${line}\n`;
}
