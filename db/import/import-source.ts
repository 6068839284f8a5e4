import { memorySource } from "@/db/exchange/memory-source";
import type { RegisterSource } from "@/db/exchange/register-source";
import type { Cells } from "@/domain/exchange/read-row";
import type { DerivedRecord } from "@/domain/import/derivation";
import { importedFiles, type ImportedFile } from "@/domain/import/imported";
import type { PlannedRow } from "@/domain/import/import-plan";

/** The records that some rows of a spreadsheet give, each once, as the files of a register. */
export class ImportSource {
  private readonly files = new Map<string, { cells: Cells; row: number }[]>();
  private readonly all = new Map<string, DerivedRecord>();

  constructor(rows: readonly PlannedRow[]) {
    for (const { number, records } of rows) for (const record of records) this.add(record, number);
  }

  private add(record: DerivedRecord, row: number): void {
    const { file, cells, does } = record;
    const key = `${file};${cells.id ?? ""}`;
    if (this.all.has(key)) return;
    this.all.set(key, record);
    if (does === "unchanged") return;
    const list = this.files.get(file) ?? [];
    this.files.set(file, list);
    list.push({ cells, row });
  }

  get source(): RegisterSource {
    const files = importedFiles.flatMap((file): [ImportedFile, Cells[]][] => {
      const list = this.files.get(file) ?? [];
      return list.length === 0 ? [] : [[file, list.map(({ cells }) => cells)]];
    });
    return memorySource(new Map(files));
  }

  /** References of the records of a file that are stored anew. */
  written(file: ImportedFile): string[] {
    return (this.files.get(file) ?? []).map(({ cells }) => cells.id ?? "");
  }

  /** What stands in a column of a file, in all records, also those that do not change. */
  told(file: ImportedFile, column: string): string[] {
    const values = [...this.all.values()].map((record) => (record.file === file ? (record.cells[column] ?? "") : ""));
    return [...new Set(values)].filter((value) => value !== "");
  }

  /** The spreadsheet's row that a row of a file came from; the header of the made file is its row 1. */
  rowOf(file: string, row: number): number | null {
    return this.files.get(file)?.[row - 2]?.row ?? null;
  }
}
