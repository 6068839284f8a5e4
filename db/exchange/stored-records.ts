import { and, eq, getTableColumns, inArray } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { Pauses } from "@/db/pauses";
import type { Reader } from "@/db/store";

/** A stored row under its property names. */
export type StoredRecord = Record<string, unknown>;

/** Below SQLite's limit of parameters, and no long question in which nobody else has a turn. */
const atOnce = 1_000;

export function columnOf(table: SQLiteTable, property: string): SQLiteColumn {
  const columns: Record<string, SQLiteColumn> = getTableColumns(table);
  const column = columns[property];
  if (column === undefined) throw new Error(`A table has no column ${property}.`);
  return column;
}

/** Whether a programme has no row at all in a table, so that nothing needs to be looked up in it. */
export async function isEmptyFor(reader: Reader, table: SQLiteTable, programme: string): Promise<boolean> {
  const rows = await reader
    .select({ programme: columnOf(table, "programme") })
    .from(table)
    .where(eq(columnOf(table, "programme"), programme))
    .limit(1);
  return rows.length === 0;
}

/** The stored rows whose `property` is one of the values. */
export async function storedWhere(
  reader: Reader,
  table: SQLiteTable,
  programme: string,
  property: string,
  values: readonly string[],
): Promise<StoredRecord[]> {
  const found: StoredRecord[] = [];
  const pauses = new Pauses();
  for (let start = 0; start < values.length; start += atOnce) {
    if (pauses.isDue) await pauses.giveWay();
    const some = values.slice(start, start + atOnce);
    const rows: StoredRecord[] = await reader
      .select()
      .from(table)
      .where(and(eq(columnOf(table, "programme"), programme), inArray(columnOf(table, property), some)));
    found.push(...rows);
  }
  return found;
}

/** A text column of a stored row. */
export function textOf(record: StoredRecord, property: string): string {
  const value = record[property];
  if (typeof value !== "string") throw new Error(`A stored row has no text ${property}.`);
  return value;
}

export function textOrNull(record: StoredRecord, property: string): string | null {
  return record[property] === null ? null : textOf(record, property);
}
