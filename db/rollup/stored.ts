import { eq, getTableColumns } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { RollupRow } from "@/db/rollup/apply-sums";
import { rollupSchema } from "@/db/rollup/tables";
import type { Reader } from "@/db/store";
import { keySeparator, Sums } from "@/domain/measures/sums";
import { rollupTableNames, rollupTables, type RollupTable } from "@/domain/measures/tables";

/** The column that keeps programmes apart in every rollup table. */
export function programmeColumn(table: SQLiteTable): SQLiteColumn {
  const columns: Record<string, SQLiteColumn> = getTableColumns(table);
  const column = columns.programme_id;
  if (column === undefined) throw new Error("A rollup table has no programme.");
  return column;
}

/** The rollup as stored, without rows that have come to nothing. */
export async function storedRollup(reader: Reader, programme: string): Promise<Sums> {
  const sums = new Sums();
  for (const name of rollupTableNames) await readTable(reader, programme, name, sums);
  return sums.withoutZeros();
}

async function readTable(reader: Reader, programme: string, name: RollupTable, sums: Sums): Promise<void> {
  const table = rollupSchema[name];
  const rows: RollupRow[] = await reader
    .select()
    .from(table)
    .where(eq(programmeColumn(table), programme));
  for (const row of rows) {
    const key = rollupTables[name].key.map((column) => row[column]).join(keySeparator);
    rollupTables[name].measures.forEach((measure, i) => sums.add(name, key, i, Number(row[measure])));
  }
}
