import type { $ZodType } from "zod/v4/core";
import type { LoadSession } from "@/db/exchange/load-session";
import { columnsOf, optionalColumnsOf, type ExchangeFile } from "@/domain/exchange/files";
import type { CellProblem } from "@/domain/exchange/problems";
import { readRow, type Cells, type Partly } from "@/domain/exchange/read-row";

/** A row of a file: as typed by its schema, or `null` with the problems already told; in either case what was read. */
export interface FileRow<Row> {
  number: number;
  cells: Cells;
  row: Row | null;
  partly: Partly<Row>;
  tell(problem: CellProblem): void;
}

/** Reads a file's rows in batches, telling every problem of text, header and row; nothing when the source lacks it. */
export async function* readFile<Row>(
  session: LoadSession,
  file: ExchangeFile,
  schema: $ZodType<Row>,
): AsyncGenerator<FileRow<Row>[]> {
  for await (const batch of readCells(session, file)) {
    yield batch.map(({ number, cells }) => {
      const { row, partly, problems } = readRow(schema, cells);
      for (const problem of problems) session.problems.add(file, number, problem);
      const tell = (problem: CellProblem) => {
        // A column that is wrong by itself need not also be told to lead nowhere.
        if (!problems.some(({ column }) => column === problem.column)) session.problems.add(file, number, problem);
      };
      return { number, cells, row, partly, tell };
    });
  }
}

interface NumberedCells {
  number: number;
  cells: Cells;
}

/** The texts of a file by column. `isSilent` is for a second reading, whose problems have been told. */
export async function* readCells(
  session: LoadSession,
  file: ExchangeFile,
  isSilent = false,
): AsyncGenerator<NumberedCells[]> {
  const batches = session.source.read(file);
  if (batches === null) return;
  const tell = (row: number, problem: CellProblem) => {
    if (!isSilent) session.problems.add(file, row, problem);
  };
  let header: readonly string[] | null = null;
  for await (const { records, firstRow, faults, share } of batches) {
    for (const { row, expected } of faults) tell(row, { column: "", value: "", expected });
    if (faults.length > 0) session.unread.add(file);
    const first: string[] | undefined = header === null ? records[0] : undefined;
    if (first !== undefined) {
      const problems = headerProblems(file, first);
      for (const problem of problems) tell(1, problem);
      if (problems.length > 0) {
        session.unread.add(file);
        return;
      }
      header = first;
    }
    if (!isSilent) session.read.add(file, records);
    if (header !== null) yield byColumn(header, records, firstRow, first === undefined ? 0 : 1, tell);
    if (!isSilent) session.onProgress(file, share);
  }
  if (header === null && !session.unread.has(file)) {
    tell(1, { column: "", value: "", expected: { code: "header" } });
    session.unread.add(file);
  }
}

function headerProblems(file: ExchangeFile, header: readonly string[]): CellProblem[] {
  const known = columnsOf(file);
  const optional = optionalColumnsOf(file);
  if (header.length === 1 && header[0] === "") return [{ column: "", value: "", expected: { code: "header" } }];
  const words = known.join(", ");
  const unknown = header.filter((column) => !known.includes(column));
  const repeated = header.filter((column, i) => known.includes(column) && header.indexOf(column) < i);
  const missing = known.filter((column) => !header.includes(column) && !optional.includes(column));
  return [
    ...unknown.map((column) => ({
      column,
      value: column,
      expected: { code: "known-column" as const, params: { words } },
    })),
    ...repeated.map((column) => ({ column, value: column, expected: { code: "column-once" as const } })),
    ...missing.map((column) => ({ column, value: "", expected: { code: "column-present" as const } })),
  ];
}

function byColumn(
  header: readonly string[],
  records: readonly string[][],
  firstRow: number,
  from: number,
  tell: (row: number, problem: CellProblem) => void,
): NumberedCells[] {
  const rows: NumberedCells[] = [];
  for (let i = from; i < records.length; i += 1) {
    const record = records[i];
    // An empty line, as spreadsheets leave at the end: it counts as a row and says nothing.
    if (record === undefined || (record.length === 1 && record[0] === "")) continue;
    if (record.length !== header.length) {
      const params = { cells: String(header.length) };
      tell(firstRow + i, { column: "", value: String(record.length), expected: { code: "cells", params } });
      continue;
    }
    const cells: Cells = {};
    for (let column = 0; column < header.length; column += 1) cells[header[column] ?? ""] = record[column] ?? "";
    rows.push({ number: firstRow + i, cells });
  }
  return rows;
}
