import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";

/** Drizzle over either engine, seen through SQLite's types; every query is awaited. */
export type Reader = BetterSQLite3Database;

/** The database inside a transaction: everything a reader can, and rows in bulk. */
export type Tx = Reader & {
  /** Inserts rows as fast as the engine can; keys are the table's property names, a missing one is null. */
  insertMany(table: SQLiteTable, rows: readonly Record<string, unknown>[]): Promise<void>;
};

/**
 * The one door to the database. Reading needs no transaction; every change happens in `transaction`, where only
 * database work may be awaited and always through `tx`. Opening one inside another is refused.
 */
export interface Store {
  readonly reader: Reader;
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Reads everything as it was at one moment, whatever is stored meanwhile; for what takes many questions. */
  snapshot<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
  /** Applies pending migrations in one transaction; throws `DatabaseIsNewer` when the database is ahead of the code. */
  migrate(): Promise<{ applied: string[] }>;
  /** Migrations known to the code that the database lacks. */
  pendingMigrations(): Promise<string[]>;
  close(): Promise<void>;
}

export class DatabaseIsNewer extends Error {
  constructor(unknown: readonly string[]) {
    super(`The database was written by a newer version of the product (it holds ${unknown.join(", ")}).`);
    this.name = "DatabaseIsNewer";
  }
}
