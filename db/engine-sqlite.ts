import { AsyncLocalStorage } from "node:async_hooks";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { getTableColumns, getTableName } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { GroupCommit } from "@/db/group-commit";
import { migrationFiles, pending } from "@/db/migration-files";
import { Pauses } from "@/db/pauses";
import type { EngineDescription, Store, Tx } from "@/db/store";

const pragmas = {
  journal_mode: "wal",
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: 5000,
  trusted_schema: 0,
  // What is erased is overwritten in the file, not only let go of.
  secure_delete: 1,
} as const;

/** Sets each pragma and reads it back: a setting that did not take would lose data silently. */
function setPragmas(connection: Database.Database): void {
  for (const [name, wanted] of Object.entries(pragmas)) {
    connection.pragma(`${name} = ${wanted}`);
    const got: unknown = connection.pragma(name, { simple: true });
    if (got !== wanted) throw new Error(`SQLite did not accept ${name} = ${wanted} (it says ${String(got)}).`);
  }
}

function openReader(file: string): Database.Database {
  const connection = new Database(file, { readonly: true });
  connection.pragma(`busy_timeout = ${pragmas.busy_timeout}`);
  connection.pragma("query_only = ON");
  return keepingStatements(connection);
}

const statementsKept = 500;

/** Prepares each statement once: of the few that come again and again, preparing costs as much as carrying them out. */
function keepingStatements(connection: Database.Database): Database.Database {
  const kept = new Map<string, Database.Statement>();
  const prepare = connection.prepare.bind(connection);
  const prepareOnce = (text: string) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= statementsKept) kept.clear();
    const prepared = prepare(text);
    kept.set(text, prepared);
    return prepared;
  };
  return Object.assign(connection, { prepare: prepareOnce });
}

/**
 * One file, one write connection behind a queue, one read-only connection for readers: an `await` inside a
 * transaction never lets another request's statement in.
 */
export function openSqlite(file: string, migrations: string): Store {
  mkdirSync(dirname(file), { recursive: true });
  const writer = keepingStatements(new Database(file));
  setPragmas(writer);
  const readerConnection = openReader(file);
  const tx: Tx = Object.assign(drizzle(writer), { insertMany: bulkInsert(writer), savepoint: savepoints(writer) });
  const inTransaction = new AsyncLocalStorage<true>();
  const queue = new GroupCommit(writer, () => beginAlone(writer));

  return {
    reader: drizzle(readerConnection),
    transaction(work, { alone = false } = {}) {
      if (inTransaction.getStore()) return Promise.reject(new Error("A transaction was opened inside another."));
      return queue.inTurn(alone ? "alone" : "shared", () => inTransaction.run(true, () => work(tx)));
    },
    async snapshot(work) {
      const connection = openReader(file);
      try {
        connection.exec("BEGIN");
        return await work(drizzle(connection));
      } finally {
        connection.close();
      }
    },
    migrate() {
      return queue.inTurn("bare", async () => applyMigrations(writer, migrations));
    },
    async pendingMigrations() {
      return pending(migrationFiles("sqlite", migrations), appliedMigrations(readerConnection)).map(({ tag }) => tag);
    },
    appliedMigrations: async () => appliedMigrations(readerConnection),
    describe: async () => describe(writer),
    async close() {
      await queue.idle();
      readerConnection.close();
      writer.close();
    },
  };
}

/** Before it, a checkpoint could damage a database in WAL mode (https://sqlite.org/wal.html, section 11). */
const oldestVersion = [3, 51, 3];

function describe(writer: Database.Database): EngineDescription {
  const read = (name: string) => String(writer.pragma(name, { simple: true }));
  const row = writer.prepare<[], { version: string }>("select sqlite_version() as version").get();
  const version = row?.version ?? "";
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  const [oldMajor = 0, oldMinor = 0, oldPatch = 0] = oldestVersion;
  const isOld = (major - oldMajor || minor - oldMinor || patch - oldPatch) < 0;
  const settings = Object.entries(pragmas).map(([name, wanted]) => ({ name, wanted: String(wanted), got: read(name) }));
  const bytes = Number(read("page_count")) * Number(read("page_size"));
  return {
    name: "SQLite",
    version,
    oldest: oldestVersion.join("."),
    isOld,
    settings,
    line: "none",
    bytes,
    clock: null,
  };
}

/**
 * Begins a transaction, waiting for another process that is writing. SQLite's own waiting would hold up the whole
 * process, readers included, so this one sleeps between tries, for as long as SQLite would have waited.
 */
async function beginAlone(writer: Database.Database): Promise<void> {
  const patience = Date.now() + pragmas.busy_timeout;
  for (;;) {
    writer.pragma("busy_timeout = 0");
    try {
      writer.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      const isBusy = error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY");
      if (!isBusy || Date.now() > patience) throw error;
    } finally {
      writer.pragma(`busy_timeout = ${pragmas.busy_timeout}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function appliedMigrations(connection: Database.Database): string[] {
  const exists = connection.prepare("select 1 from sqlite_master where name = 'schema_migrations'").get();
  if (exists === undefined) return [];
  return connection
    .prepare<[], { tag: string }>("select tag from schema_migrations")
    .all()
    .map((row) => row.tag);
}

/**
 * drizzle's rebuild of a table switches foreign keys off inside the transaction, where that does nothing; so they
 * are off before BEGIN, every key is checked before COMMIT, and they are on again afterwards.
 */
function applyMigrations(writer: Database.Database, migrations: string): { applied: string[] } {
  writer.pragma("foreign_keys = OFF");
  try {
    writer.exec("BEGIN IMMEDIATE");
    const todo = pending(migrationFiles("sqlite", migrations), appliedMigrations(writer));
    writer.exec("create table if not exists schema_migrations (tag text primary key, applied_at integer not null)");
    for (const migration of todo) {
      for (const statement of migration.statements) writer.exec(statement);
      writer.prepare("insert into schema_migrations values (?, ?)").run(migration.tag, Date.now());
    }
    const broken = writer.pragma("foreign_key_check");
    if (Array.isArray(broken) && broken.length > 0) throw new Error("A migration left rows without their parent.");
    writer.exec("COMMIT");
    return { applied: todo.map(({ tag }) => tag) };
  } catch (error) {
    if (writer.inTransaction) writer.exec("ROLLBACK");
    throw error;
  } finally {
    writer.pragma("foreign_keys = ON");
  }
}

function savepoints(writer: Database.Database): Tx["savepoint"] {
  return async (work) => {
    writer.exec("SAVEPOINT part");
    try {
      const result = await work();
      writer.exec("RELEASE part");
      return result;
    } catch (error) {
      if (writer.inTransaction) writer.exec("ROLLBACK TO part; RELEASE part");
      throw error;
    }
  };
}

function bulkInsert(writer: Database.Database): Tx["insertMany"] {
  const prepared = new Map<string, (row: Record<string, unknown>) => void>();
  return async (table: SQLiteTable, rows: readonly Record<string, unknown>[]) => {
    const name = getTableName(table);
    const insert = prepared.get(name) ?? rowInserter(writer, table);
    prepared.set(name, insert);
    const pauses = new Pauses();
    for (const row of rows) {
      insert(row);
      if (pauses.isDue) await pauses.giveWay();
    }
  };
}

function rowInserter(writer: Database.Database, table: SQLiteTable): (row: Record<string, unknown>) => void {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, column]) => `"${column.name}"`).join(", ");
  const places = columns.map(() => "?").join(", ");
  const statement = writer.prepare(`insert into "${getTableName(table)}" (${names}) values (${places})`);
  const isPlain = columns.map(([, column]) => column.dataType === "string" || column.dataType === "number");
  const properties = columns.map(([property]) => property);
  // The same list for every row: a million rows would else leave a million lists behind.
  const values: unknown[] = new Array(columns.length).fill(null);
  return (row) => {
    for (let i = 0; i < properties.length; i += 1) {
      const value = row[properties[i] ?? ""] ?? null;
      values[i] = value === null || isPlain[i] ? value : columns[i]?.[1].mapToDriverValue(value);
    }
    statement.run(values);
  };
}
