import Papa from "papaparse";
import { csvCell } from "@/domain/api/csv";
import { csvParts } from "@/domain/import/csv-sheet";

/** What is to be said of the rows of a spreadsheet, by their numbers. */
export interface Notes {
  headerRow: number;
  /** What heads the added column, and in which other languages it may be there already. */
  heading: string;
  headings: readonly string[];
  notes: ReadonlyMap<number, string>;
}

/** Beginnings of a formula that are a number, a telephone or a mere sign are none. */
const harmless = /^[+-]?[\d\s.,\u00a0\u202f]*$/;

/**
 * The text of a CSV file with a last column for what is wrong with each row: the delimiter stays, texts that a
 * spreadsheet would run are guarded, and it is UTF-8 with a BOM.
 */
export function notedCsv(text: string, { headerRow, heading, headings, notes }: Notes): string {
  const { body, delimiter } = csvParts(text);
  const { data } = Papa.parse<string[]>(body, { delimiter, newline: "\n" });
  if (data.at(-1)?.every((cell) => cell === "") === true) data.pop();
  const header = data[headerRow - 1] ?? [];
  const known = header.findIndex((cell) => headings.includes(cell.trim()));
  const width = Math.max(...data.map((cells) => cells.length));
  const at = known < 0 ? width : known;
  const lines = data.map((cells, i) => {
    const row = Array.from({ length: Math.max(cells.length, at + 1) }, (_, column) => cells[column] ?? "");
    row[at] = i + 1 === headerRow ? heading : (notes.get(i + 1) ?? "");
    return row.map((cell) => guarded(cell, delimiter)).join(delimiter);
  });
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function guarded(cell: string, delimiter: string): string {
  const text = harmless.test(cell) ? cell : csvCell(cell);
  return text.includes(delimiter) && !text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
