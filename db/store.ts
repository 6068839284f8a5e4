import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";

/** Drizzle over either engine, seen through SQLite's types; every query is awaited. */
export type Reader = BetterSQLite3Database;

/** The database inside a transaction: everything a reader can, and rows in bulk. */
export type Tx = Reader & {
  /** Inserts rows as fast as the engine can; keys are the table's property names, a missing one is null. */
  insertMany(table: SQLiteTable, rows: readonly Record<string, unknown>[]): Promise<void>;
  /** Does a part of the transaction whole or not at all: what it threw undoes it alone, and is thrown again. */
  savepoint<T>(work: () => Promise<T>): Promise<T>;
};

/** Where changes come from, beside who makes them; on record with each of them. */
export interface Origin {
  /** The id of the operation or request that asks for them. */
  operation: string | null;
  /** The address it came from. */
  address: string | null;
  /** The device, by the name its browser keeps for itself. */
  device: string | null;
  /** Why, where that is no field of the record. */
  reason: string | null;
}

/**
 * The one door to the database. Reading needs no transaction; every change happens in `transaction`, where only
 * database work may be awaited and always through `tx`. Opening one inside another is refused.
 */
export interface Store {
  readonly reader: Reader;
  /** Where the changes made through this store come from; absent when nothing is known but who makes them. */
  readonly origin?: Origin;
  /**
   * Those that wait at the same time may share one commit; what takes seconds asks to have it alone, so that nobody
   * else waits for it with their work done.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>, how?: { alone?: boolean }): Promise<T>;
  /** Reads everything as it was at one moment, whatever is stored meanwhile; for what takes many questions. */
  snapshot<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
  /** Applies pending migrations in one transaction; throws `DatabaseIsNewer` when the database is ahead of the code. */
  migrate(): Promise<{ applied: string[] }>;
  /** Migrations known to the code that the database lacks. */
  pendingMigrations(): Promise<string[]>;
  appliedMigrations(): Promise<string[]>;
  /** What the engine says of itself. */
  describe(): Promise<EngineDescription>;
  close(): Promise<void>;
}

export interface EngineDescription {
  name: string;
  version: string;
  /** The oldest version without a fault that damages data. */
  oldest: string;
  isOld: boolean;
  /** What keeps acknowledged rows safe, read back. */
  settings: { name: string; wanted: string; got: string }[];
  /** How the database is reached: it is a file, a server on this machine, or one over a line. */
  line: "none" | "local" | "encrypted" | "open";
  bytes: number;
  /** The database server's own clock in milliseconds; `null` where it is this machine's. */
  clock: number | null;
}

export class DatabaseIsNewer extends Error {
  constructor(unknown: readonly string[]) {
    super(`The database was written by a newer version of the product (it holds ${unknown.join(", ")}).`);
    this.name = "DatabaseIsNewer";
  }
}
