import Papa from "papaparse";
import { isEmptyRow, type Sheet, type SheetRow } from "@/domain/import/cell";
import { findHeader } from "@/domain/import/header-row";

const delimiters = [",", ";", "\t"] as const;
/** Enough of a file to tell what parts its cells. */
const looked = 100_000;

/** Reads a table in text; rows count as in a spreadsheet. Stops after `mostRows` rows with content and one more. */
export function csvSheet(text: string, mostRows: number): Sheet {
  const { body, delimiter } = csvParts(text);
  const rows: SheetRow[] = [];
  const faults: { row: number; code: "quotes" }[] = [];
  let number = 0;
  Papa.parse<string[]>(body, {
    delimiter,
    newline: "\n",
    step({ data, errors }, parser) {
      number += 1;
      if (errors.length > 0) faults.push({ row: number, code: "quotes" });
      if (isEmptyRow(data)) return;
      rows.push({ number, cells: data.map(unguarded) });
      if (rows.length > mostRows) parser.abort();
    },
  });
  return { name: null, rows, from1904: false, faults };
}

/** The rows of a table in text, and what parts their cells. */
export function csvParts(text: string): { body: string; delimiter: string } {
  const named = /^\ufeff?sep=(.)\r?\n/i.exec(text);
  const body = text
    .slice(named?.[0].length ?? 0)
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n");
  return { body, delimiter: named?.[1] ?? delimiterOf(body.slice(0, looked)) };
}

/** What our own files guard against being run as a formula comes back as it was. */
function unguarded(cell: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

/** The mark that gives a header with the most known columns; when none does, the one that gives the most cells. */
function delimiterOf(text: string): string {
  const tried = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline: "\n", preview: 60 });
    const rows = data.map((cells, i) => ({ number: i + 1, cells }));
    const header = findHeader(rows);
    const width = Math.max(0, ...data.map((cells) => cells.length));
    return { delimiter, isHeaded: header !== null, width };
  });
  tried.sort((a, b) => Number(b.isHeaded) - Number(a.isHeaded) || b.width - a.width);
  return tried[0]?.delimiter ?? ",";
}
