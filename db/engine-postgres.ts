import { AsyncLocalStorage } from "node:async_hooks";
import { getTableColumns, getTableName } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import pg from "pg";
import { migrationFiles, pending } from "@/db/migration-files";
import type { EngineDescription, Reader, Store, Tx } from "@/db/store";

const migrationLock = 7_413_050;
/** serialization_failure and deadlock_detected: the same work may be tried again. */
const transient = new Set(["40001", "40P01"]);
const attempts = 6;

// Counts and sums arrive as int8 and numeric; all of ours stay below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/** drizzle's PostgreSQL database seen through SQLite's types: the query builders used in `db/` are alike on both. */
function asReader(database: unknown): Reader {
  return database as Reader;
}

function asTx(client: pg.PoolClient): Tx {
  const savepoint: Tx["savepoint"] = async (work) => {
    await client.query("SAVEPOINT part");
    try {
      const result = await work();
      await client.query("RELEASE SAVEPOINT part");
      return result;
    } catch (error) {
      await client.query("ROLLBACK TO SAVEPOINT part");
      await client.query("RELEASE SAVEPOINT part");
      throw error;
    }
  };
  return Object.assign(asReader(drizzle(client)), { insertMany: bulkInsert(client), savepoint });
}

/** The same store over a PostgreSQL server; lost connections are reported to the caller, never to the process. */
export function openPostgres(url: string, migrations: string): Store {
  // One connection stays, also when nobody asks: whoever takes a backup back sees by it that the database is in use.
  const pool = new pg.Pool({ connectionString: url, max: 10, min: 1, application_name: "reintegration-monitor" });
  const ignoreIdleError = () => undefined;
  pool.on("error", ignoreIdleError);
  pool.on("connect", (client) => client.on("error", ignoreIdleError));
  const inTransaction = new AsyncLocalStorage<true>();

  async function once<T>(begin: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(begin);
      const result = await work(client);
      await client.query("COMMIT");
      return result;
    } catch (error) {
      await client.query("ROLLBACK").catch((failure: Error) => {
        broken = failure;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  return {
    reader: asReader(drizzle(pool)),
    async transaction(work) {
      if (inTransaction.getStore()) throw new Error("A transaction was opened inside another.");
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await once("BEGIN", (client) => inTransaction.run(true, () => work(asTx(client))));
        } catch (error) {
          if (attempt === attempts || !transient.has(sqlState(error))) throw error;
          await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt * Math.random()));
        }
      }
    },
    snapshot: (work) =>
      once("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", (client) => work(asReader(drizzle(client)))),
    migrate: () => applyMigrations(pool, migrations),
    async pendingMigrations() {
      return pending(migrationFiles("postgres", migrations), await appliedMigrations(pool)).map(({ tag }) => tag);
    },
    appliedMigrations: () => appliedMigrations(pool),
    describe: () => describe(pool, url),
    close: () => pool.end(),
  };
}

const oldestVersion = 13;
const wantedSettings = { fsync: "on", full_page_writes: "on", synchronous_commit: "on", server_encoding: "UTF8" };

async function describe(pool: pg.Pool, url: string): Promise<EngineDescription> {
  const { rows } = await pool.query<{ version: string; bytes: number; clock: number; ssl: boolean | null }>(
    `select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
      floor(extract(epoch from clock_timestamp()) * 1000) as clock,
      (select ssl from pg_stat_ssl where pid = pg_backend_pid()) as ssl`,
  );
  const settings = [];
  for (const [name, wanted] of Object.entries(wantedSettings)) {
    const read = await pool.query<{ got: string }>("select current_setting($1) as got", [name]);
    settings.push({ name, wanted, got: read.rows[0]?.got ?? "" });
  }
  const { version = "", bytes = 0, clock = null, ssl = false } = rows[0] ?? {};
  const isLocal = /^(|localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(url).hostname);
  const line = isLocal ? "local" : ssl === true ? "encrypted" : "open";
  const isOld = Number.parseInt(version) < oldestVersion;
  return { name: "PostgreSQL", version, oldest: String(oldestVersion), isOld, settings, line, bytes, clock };
}

/** The SQLSTATE of an error, also where drizzle wrapped it; empty when it is not the database's. */
function sqlState(error: unknown): string {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if ("code" in inner && typeof inner.code === "string") return inner.code;
  }
  return "";
}

async function appliedMigrations(connection: pg.Pool | pg.PoolClient): Promise<string[]> {
  const exists = await connection.query<{ found: string | null }>("select to_regclass('schema_migrations') as found");
  if (exists.rows[0]?.found === null) return [];
  const applied = await connection.query<{ tag: string }>("select tag from schema_migrations");
  return applied.rows.map((row) => row.tag);
}

async function applyMigrations(pool: pg.Pool, migrations: string): Promise<{ applied: string[] }> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("select pg_advisory_xact_lock($1)", [migrationLock]);
    const todo = pending(migrationFiles("postgres", migrations), await appliedMigrations(client));
    await client.query(
      "create table if not exists schema_migrations (tag text primary key, applied_at bigint not null)",
    );
    for (const migration of todo) {
      for (const statement of migration.statements) await client.query(statement);
      await client.query("insert into schema_migrations values ($1, $2)", [migration.tag, Date.now()]);
    }
    await client.query("COMMIT");
    return { applied: todo.map(({ tag }) => tag) };
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

/** One parameter per column (`unnest`), so that the number of rows is not bounded by the number of parameters. */
function bulkInsert(client: pg.PoolClient): Tx["insertMany"] {
  return async (table: SQLiteTable, rows: readonly Record<string, unknown>[]) => {
    if (rows.length === 0) return;
    const columns = Object.entries(getTableColumns(table));
    const names = columns.map(([, column]) => `"${column.name}"`).join(", ");
    const arrays = columns.map(([, column], i) => `$${i + 1}::${column.getSQLType()}[]`).join(", ");
    const values = columns.map(([property, column]) =>
      rows.map((row) => {
        const value = row[property] ?? null;
        return value === null ? null : column.mapToDriverValue(value);
      }),
    );
    await client.query(`insert into "${getTableName(table)}" (${names}) select * from unnest(${arrays})`, values);
  };
}
