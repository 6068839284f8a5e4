import { fileRows, type FileCell, type FileTable } from "@/domain/api/table";

/** Beginnings that a spreadsheet takes for a formula, their full-width forms included (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/** A cell as CSV text: a text that would be run as a formula is guarded by an apostrophe, numbers never are. */
export function csvCell(value: FileCell): string {
  if (value === null) return "";
  const text = typeof value === "string" && formula.test(value) ? `'${value}` : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV for a spreadsheet: UTF-8 with a BOM, commas, CRLF (RFC 4180), formulas guarded. */
export function csvFile(table: FileTable, withHxl = false): string {
  const lines = fileRows(table, withHxl).map((row) => row.map(csvCell).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}
