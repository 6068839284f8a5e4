import { textOfCell, type Sheet, type SheetRow } from "@/domain/import/cell";
import { mappedColumns, proposeColumns, type Columns } from "@/domain/import/columns";
import { dataRows } from "@/domain/import/data-rows";
import { readCell, wordsByField } from "@/domain/import/field-readers";
import { plainFieldOf, type Field } from "@/domain/import/fields";
import { phraseOf } from "@/domain/import/fold-words";
import { findHeader } from "@/domain/import/header-row";
import type { SavedMapping } from "@/domain/import/mapping";
import type { ImportProblem } from "@/domain/import/problems";
import { decimalMarkOf } from "@/domain/import/read-number";
import type { Reading, ReadingContext } from "@/domain/import/reading";
import { sheetKind, type SheetKind } from "@/domain/import/sheet-kind";

/** A row as understood: what each field holds ('' = not known), and what was wrong with single cells. */
export interface ReadRow {
  number: number;
  values: ReadonlyMap<Field, string>;
  /** The cells as they were read, for what is told of them later. */
  texts: ReadonlyMap<Field, string>;
  problems: ImportProblem[];
}

/** A sheet as understood. */
export interface ReadSheet {
  kind: SheetKind;
  /** Each field's column by its heading; fields that only constants fill have none. */
  headings: ReadonlyMap<Field, string>;
  /** Headings of columns that hold no field and are not read. */
  unread: readonly string[];
  rows: readonly ReadRow[];
  /** What is wrong with the header itself. */
  problems: readonly ImportProblem[];
  headerRow: number;
  /** By which the next sheet of its kind is read alike. */
  mapping: SavedMapping;
}

/** Why nothing in a sheet can be read: no row heads columns that are known, or none of them names a person. */
export type Unreadable = "no-header" | "no-person" | "no-rows";

const nothing: SavedMapping = { columns: {}, values: {}, constants: {} };

/** A sheet whose columns are understood, and the rows that are still to be read. */
export interface OpenSheet {
  sheet: Omit<ReadSheet, "rows">;
  rows: readonly SheetRow[];
  read: (row: SheetRow) => ReadRow;
}

/**
 * Understands the columns of a sheet by a saved mapping, or without one by what its headings and values propose.
 * `given` holds for every row where no cell says otherwise.
 */
export function openSheet(
  sheet: Sheet,
  mapping: SavedMapping | null,
  given: SavedMapping["constants"] = {},
): OpenSheet | Unreadable {
  const { columns: wanted, values: matches } = mapping ?? nothing;
  const constants = { ...mapping?.constants, ...given };
  const header = findHeader(sheet.rows, Object.values(wanted));
  if (header === null) return "no-header";
  const headerRow = sheet.rows[header.at]?.number ?? 1;
  const rows = dataRows(sheet.rows, header);
  if (rows.length === 0) return "no-rows";
  const columns = mapping === null ? proposeColumns(header.labels, rows) : mappedColumns(header.labels, wanted);
  const known = new Set<Field>([...columns.byField.keys(), ...fieldsOf(constants)]);
  const kind = sheetKind(known);
  if (kind === null) return "no-person";
  const headings = new Map([...columns.byField].map(([field, column]) => [field, header.labels[column] ?? ""]));
  const understood = {
    kind,
    headings,
    mapping: { columns: Object.fromEntries(headings), values: matches, constants },
    unread: columns.unread,
    problems: columns.problems.map((problem) => ({ row: headerRow, ...problem })),
    headerRow,
  };
  return { sheet: understood, rows, read: rowReader(sheet, header.labels, columns, rows, { matches, constants }) };
}

function fieldsOf(constants: SavedMapping["constants"]): Field[] {
  const all: Field[] = [];
  let field: Field;
  for (field in constants) all.push(field);
  return all;
}

interface Given {
  matches: SavedMapping["values"];
  constants: SavedMapping["constants"];
}

function rowReader(
  { from1904, faults }: Sheet,
  labels: readonly string[],
  { byField }: Columns,
  rows: readonly SheetRow[],
  { matches, constants }: Given,
): (row: SheetRow) => ReadRow {
  const damaged = new Map(faults.map(({ row, code }) => [row, code]));
  const columns = [...byField].map(([field, column]) => {
    const context: ReadingContext = { decimalMark: markIn(field, rows, column), from1904 };
    return { field, column, label: labels[column] ?? "", context, matches: matches[field] ?? {} };
  });
  const fixed = fieldsOf(constants).map((field) => [field, constants[field] ?? ""] as const);
  return ({ number, cells }) => {
    const values = new Map<Field, string>(fixed);
    const texts = new Map<Field, string>();
    const problems: ImportProblem[] = [];
    const tell = (column: string, value: string, expected: ImportProblem["expected"]) =>
      problems.push({ row: number, column, value, expected });
    const fault = damaged.get(number);
    if (fault !== undefined) {
      tell("", textOfCell(cells[0]), { code: fault });
      return { number, values, texts, problems };
    }
    const beyond = cells
      .slice(labels.length)
      .map(textOfCell)
      .find((text) => text !== "");
    if (beyond !== undefined) tell("", beyond, { code: "cells", params: { cells: String(labels.length) } });
    for (const { field, column, label, context, matches: known } of columns) {
      const cell = cells[column] ?? "";
      const text = textOfCell(cell);
      texts.set(field, text);
      const match = known[phraseOf(text)];
      const reading: Reading = match === undefined ? readCell(field, cell, context) : { value: match };
      if ("value" in reading) values.set(field, reading.value === "" ? (constants[field] ?? "") : reading.value);
      else tell(label, text, reading.expected);
    }
    return { number, values, texts, problems };
  };
}

const amounts = ["monthly_income_rwf", "size"];

function markIn(field: Field, rows: readonly SheetRow[], column: number): "," | "." | null {
  if (wordsByField[field] !== undefined || !amounts.includes(plainFieldOf(field))) return null;
  return decimalMarkOf(rows.map(({ cells }) => cells[column] ?? ""));
}
