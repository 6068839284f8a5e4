import { getTableColumns, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { rollupSchema } from "@/db/rollup/tables";
import type { Tx } from "@/db/store";
import { keySeparator, type MeasureVector, type Sums } from "@/domain/measures/sums";
import { rollupTableNames, rollupTables, type RollupTable } from "@/domain/measures/tables";

/** SQLite's limit of parameters in one statement, with room to spare. */
const parametersAtOnce = 30_000;

export type RollupRow = Record<string, string | number>;

/** A rollup row as stored. */
export function rollupRow(table: RollupTable, programme: string, key: string, vector: MeasureVector): RollupRow {
  const row: RollupRow = { programme_id: programme };
  const parts = key.split(keySeparator);
  rollupTables[table].key.forEach((column, i) => (row[column] = parts[i] ?? ""));
  rollupTables[table].measures.forEach((measure, i) => (row[measure] = vector[i] ?? 0));
  return row;
}

/** Adds sums to the stored rollup, keys sorted, so that two transactions meet their rows in the same order. */
export async function applySums(tx: Tx, programme: string, sums: Sums): Promise<void> {
  for (const name of rollupTableNames) {
    const rows = [...sums.rows(name)].sort(([a], [b]) => (a < b ? -1 : 1));
    const width = 1 + rollupTables[name].key.length + rollupTables[name].measures.length;
    const chunk = Math.floor(parametersAtOnce / width);
    for (let i = 0; i < rows.length; i += chunk) {
      await upsert(
        tx,
        name,
        rows.slice(i, i + chunk).map(([key, vector]) => rollupRow(name, programme, key, vector)),
      );
    }
  }
}

async function upsert(tx: Tx, name: RollupTable, rows: RollupRow[]): Promise<void> {
  const table: SQLiteTable = rollupSchema[name];
  const columns: Record<string, SQLiteColumn> = getTableColumns(table);
  const column = (property: string): SQLiteColumn => {
    const found = columns[property];
    if (found === undefined) throw new Error(`${name} has no column ${property}`);
    return found;
  };
  const changed = rollupTables[name].measures.filter((measure) => rows.some((row) => row[measure] !== 0));
  if (changed.length === 0) return;
  const added = changed.map((measure): [string, SQL] => [
    measure,
    sql`${column(measure)} + excluded.${sql.identifier(measure)}`,
  ]);
  await tx
    .insert(table)
    .values(rows)
    .onConflictDoUpdate({
      target: ["programme_id", ...rollupTables[name].key].map(column),
      set: Object.fromEntries(added),
    });
}
