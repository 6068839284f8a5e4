import { columnsOf, rowSchemas, type ExchangeFile } from "@/domain/exchange/files";
import { readRow, type Cells } from "@/domain/exchange/read-row";
import type { Field } from "@/domain/import/fields";
import type { KnownRecords } from "@/domain/import/known-records";
import type { ImportExpected } from "@/domain/import/problems";
import type { ReadRow, ReadSheet } from "@/domain/import/read-rows";

/** What rows are derived for and against. */
export interface ImportContext {
  phase: string;
  /** The phase's first day, from which an age is counted where a row has no day of enrolment. */
  phaseStartsOn: string | null;
  known: KnownRecords;
  /** P-codes of the districts whose records the importer may change; `null` = all. */
  districts: readonly string[] | null;
  newId: () => string;
}

/** A file whose rows spreadsheets bring. */
export type ImportedFile = "households.csv" | "beneficiaries.csv" | "assistance.csv" | "interviews.csv";

/** One row of the exchange folder that a spreadsheet's row gives, and what it would do to the register. */
export interface DerivedRecord {
  file: ImportedFile;
  cells: Cells;
  does: "new" | "update" | "unchanged";
}

/** All that earlier rows of the sheet said, by reference: which row, and what. */
export interface Said {
  people: Map<string, { row: number; cells: Cells }>;
  households: Map<string, { row: number; id: string; cells: Cells }>;
  assistance: Map<string, { row: number; cells: Cells }>;
  interviews: Map<string, { row: number }>;
}

/** One row while it is worked on: its values, where to tell problems, and the records it gives. */
export class RowInProgress {
  readonly records: DerivedRecord[] = [];

  constructor(
    readonly row: ReadRow,
    private readonly sheet: ReadSheet,
  ) {}

  value(field: Field): string {
    return this.row.values.get(field) ?? "";
  }

  has(field: Field): boolean {
    return this.sheet.headings.has(field) || this.row.values.has(field);
  }

  /** Tells a problem of a field once: a cell that is wrong by itself is not told again. */
  tell(field: Field, expected: ImportExpected, value = this.row.texts.get(field) ?? ""): void {
    const column = this.sheet.headings.get(field) ?? field;
    if (this.row.problems.some((problem) => problem.column === column)) return;
    this.row.problems.push({ row: this.row.number, column, value, expected });
  }

  /** Adds a record and tells what its file's own rules find wrong with it; `fieldOf` names the field of a column. */
  add(record: DerivedRecord, fieldOf: (column: string) => Field): void {
    this.records.push(record);
    const { problems } = checked(record.file, record.cells);
    for (const { column, expected } of problems) this.tell(fieldOf(column), expected);
  }

  isRefused(field: Field): boolean {
    const column = this.sheet.headings.get(field);
    return column !== undefined && this.row.problems.some((problem) => problem.column === column);
  }
}

function checked(file: ImportedFile, cells: Cells) {
  switch (file) {
    case "households.csv":
      return readRow(rowSchemas[file], cells);
    case "beneficiaries.csv":
      return readRow(rowSchemas[file], cells);
    case "assistance.csv":
      return readRow(rowSchemas[file], cells);
    case "interviews.csv":
      return readRow(rowSchemas[file], cells);
  }
}

/** The columns of a file that the values of a row fill under the same name. */
export function givenCells(at: RowInProgress, file: ExchangeFile, names: readonly Field[]): Cells {
  const columns = columnsOf(file);
  return Object.fromEntries(names.filter((name) => columns.includes(name)).map((name) => [name, at.value(name)]));
}
