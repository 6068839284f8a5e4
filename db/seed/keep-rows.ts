import { isDeepStrictEqual } from "node:util";
import { and, eq } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { columnOf, type StoredRecord } from "@/db/exchange/stored-records";
import type { Tx } from "@/db/store";

/**
 * Inserts the rows that a table lacks by their key and, with `overwriting`, updates those that differ. Rows that are
 * no longer wanted stay. Returns the rows that were inserted and how many were updated.
 */
export async function keepRows<Row extends StoredRecord>(
  tx: Tx,
  table: SQLiteTable,
  key: readonly (keyof Row & string)[],
  rows: readonly Row[],
  overwriting: boolean,
): Promise<{ inserted: Row[]; updated: number }> {
  const keyOf = (row: StoredRecord) => JSON.stringify(key.map((property) => row[property] ?? null));
  const records: StoredRecord[] = await tx.select().from(table);
  const stored = new Map(records.map((record) => [keyOf(record), record]));
  const inserted = rows.filter((row) => !stored.has(keyOf(row)));
  await tx.insertMany(table, inserted);
  const changed = rows.filter((row) => overwriting && differs(row, stored.get(keyOf(row))));
  for (const row of changed) {
    const isRow = and(...key.map((property) => eq(columnOf(table, property), row[property])));
    await tx.update(table).set(row).where(isRow);
  }
  return { inserted, updated: changed.length };
}

function differs(row: StoredRecord, stored: StoredRecord | undefined): boolean {
  if (stored === undefined) return false;
  return Object.entries(row).some(([property, value]) => !isDeepStrictEqual(value, stored[property]));
}
