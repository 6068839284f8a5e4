import { columnsOf, rowSchemas, type ExchangeFile } from "@/domain/exchange/files";
import { readRow, type Cells } from "@/domain/exchange/read-row";
import type { Field } from "@/domain/import/fields";
import type { ImportedFile } from "@/domain/import/imported";
import type { KnownRecords } from "@/domain/import/known-records";
import type { ImportExpected } from "@/domain/import/problems";
import type { ReadRow, ReadSheet } from "@/domain/import/read-rows";

/** What rows are derived for and against. */
export interface ImportContext {
  phase: string;
  /** The phase's first day, from which an age is counted where a row has no day of enrolment. */
  phaseStartsOn: string | null;
  /** The day after which nothing can have happened yet. */
  today: string;
  known: KnownRecords;
  /** P-codes of the districts whose records the importer may change; `null` = all. */
  districts: readonly string[] | null;
  newId: () => string;
}

/** One row of the exchange folder that a spreadsheet's row gives, and what it would do to the register. */
export interface DerivedRecord {
  file: ImportedFile;
  cells: Cells;
  does: "new" | "update" | "unchanged";
}

/** What an earlier row of the sheet said of a record: as it was given, and the record that follows from it. */
export interface Told {
  row: number;
  given: Cells;
  record: DerivedRecord;
}

/** All that earlier rows of the sheet said that were right in everything, by what names a record in the sheet. */
export class Said {
  private readonly told = new Map<string, Told>();
  private readonly ofThisRow: string[] = [];

  get(file: ImportedFile, key: string): Told | undefined {
    return this.told.get(`${file};${key}`);
  }

  add(file: ImportedFile, key: string, told: Told): void {
    this.told.set(`${file};${key}`, told);
    this.ofThisRow.push(`${file};${key}`);
  }

  /** Ends a row; what a wrong row said does not hold for the rows after it. */
  endRow(isRight: boolean): void {
    for (const key of this.ofThisRow.splice(0)) if (!isRight) this.told.delete(key);
  }
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
  add(record: DerivedRecord, fieldOf: (column: string) => Field): DerivedRecord {
    this.records.push(record);
    const { problems } = checked(record.file, record.cells);
    for (const { column, expected } of problems) this.tell(fieldOf(column), this.byHeading(expected, fieldOf));
    return record;
  }

  /** A rule that names another column names it as this file heads it. */
  private byHeading(expected: ImportExpected, fieldOf: (column: string) => Field): ImportExpected {
    const column = expected.params?.column;
    if (column === undefined) return expected;
    const field = fieldOf(column);
    return { ...expected, params: { ...expected.params, column: this.sheet.headings.get(field) ?? field } };
  }

  /** Takes over a record that an earlier row gave, so that it comes with whichever of them is stored. */
  repeat({ record }: Told): DerivedRecord {
    this.records.push(record);
    return record;
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
