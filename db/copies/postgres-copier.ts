import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import pg from "pg";
import type { Contents, Copier, OpenedCopy } from "@/db/copies/copier";
import { openPostgres } from "@/db/engine-postgres";
import { migrationsFolder } from "@/db/migration-files";
import { CopyRefused } from "@/domain/backup/copy-refused";

/**
 * Copies by pg_dump and takes them back by pg_restore, into a database of its own on the same server: to look into a
 * copy is to restore it, so the role must be allowed to create databases.
 */
export function postgresCopier(url: string): Copier {
  const database = decodeURIComponent(new URL(url).pathname.slice(1));
  return {
    format: "dump",
    workFolder: tmpdir(),
    size: () =>
      connected(url, async (client) => Number(await only(client, "select pg_database_size(current_database())"))),
    refuseWhileInUse: () => connected(withDatabase(url, "postgres"), (client) => refuseOthers(client, database)),
    copy: (to) => connected(url, (client) => dumpAsOfNow(client, url, to)),
    async examine(file, work) {
      const scratch = `${database}_examined_${process.pid}_${Date.now()}`;
      await restoreInto(url, scratch, file);
      try {
        return await opened(withDatabase(url, scratch), work);
      } finally {
        await atServer(url, (client) => client.query(`drop database ${quoted(scratch)} with (force)`));
      }
    },
    async replace(file, stamp, work) {
      const fresh = `${database}_restored_${process.pid}_${Date.now()}`;
      await restoreInto(url, fresh, file);
      try {
        await opened(withDatabase(url, fresh), work);
        return await atServer(url, (client) =>
          swap(client, database, fresh, `${database}_before_${stamp.toLowerCase().replaceAll("-", "_")}`),
        );
      } catch (error) {
        await atServer(url, (client) => client.query(`drop database ${quoted(fresh)} with (force)`));
        throw error;
      }
    },
  };
}

/** The snapshot in which the rows are counted is the one that pg_dump reads. */
async function dumpAsOfNow(client: pg.Client, url: string, to: string): Promise<Contents> {
  await mustBeAllowedToCreate(client);
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const snapshot = String(await only(client, "select pg_export_snapshot()"));
  const contents = await contentsOf(client);
  await tool(
    "pg_dump",
    ["--format=custom", "--no-owner", "--no-privileges", `--snapshot=${snapshot}`, `--file=${to}`],
    url,
  );
  await client.query("COMMIT");
  return contents;
}

async function mustBeAllowedToCreate(client: pg.Client): Promise<void> {
  const may = await only(client, "select rolcreatedb or rolsuper from pg_roles where rolname = current_user");
  if (may !== true)
    throw new CopyRefused("may-not-create", { role: String(await only(client, "select current_user")) });
}

async function restoreInto(url: string, name: string, file: string): Promise<void> {
  await atServer(url, async (client) => {
    await mustBeAllowedToCreate(client);
    await client.query(`create database ${quoted(name)} template template0 encoding 'UTF8' locale 'C'`);
  });
  try {
    const how = ["--no-owner", "--no-privileges", "--exit-on-error", `--dbname=${name}`];
    await tool("pg_restore", [...how, file], url);
  } catch (error) {
    await atServer(url, (client) => client.query(`drop database ${quoted(name)} with (force)`));
    throw error;
  }
}

async function opened<T>(url: string, work: (copy: OpenedCopy) => Promise<T>): Promise<T> {
  const store = openPostgres(url, migrationsFolder);
  try {
    // pg_restore has built every key and checked every reference, or it would have failed.
    return await work({ store, damage: async () => [], contents: () => connected(url, contentsOf) });
  } finally {
    await store.close();
  }
}

/** Both names change at once or neither does. */
async function swap(client: pg.Client, database: string, fresh: string, kept: string): Promise<string | null> {
  const known = await client.query("select 1 from pg_database where datname = $1", [database]);
  await refuseOthers(client, database);
  await client.query("BEGIN");
  if (known.rows.length > 0) await client.query(`alter database ${quoted(database)} rename to ${quoted(kept)}`);
  await client.query(`alter database ${quoted(fresh)} rename to ${quoted(database)}`);
  await client.query("COMMIT");
  return known.rows.length > 0 ? kept : null;
}

/** An open store keeps at least one connection, so a database without connections is one that no server uses. */
async function refuseOthers(client: pg.Client, database: string): Promise<void> {
  const others = await client.query(
    "select 1 from pg_stat_activity where datname = $1 and pid <> pg_backend_pid() and backend_type = 'client backend'",
    [database],
  );
  if (others.rows.length > 0) throw new CopyRefused("in-use");
}

async function contentsOf(client: pg.Client): Promise<Contents> {
  const tables = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by tablename",
  );
  const rows: Record<string, number> = {};
  for (const { name } of tables.rows) rows[name] = Number(await only(client, `select count(*) from ${quoted(name)}`));
  const migrations = Object.hasOwn(rows, "schema_migrations")
    ? await client.query<{ tag: string }>("select tag from schema_migrations order by tag")
    : { rows: [] };
  return { rows, migrations: migrations.rows.map(({ tag }) => tag) };
}

async function only(client: pg.Client, question: string): Promise<unknown> {
  const { rows } = await client.query<Record<string, unknown>>(question);
  return Object.values(rows[0] ?? {})[0];
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function withDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(name)}`;
  return other.href;
}

function atServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return connected(withDatabase(url, "postgres"), work);
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Runs one of PostgreSQL's own programs; the password goes by the environment, where other users cannot read it. */
async function tool(program: string, args: readonly string[], url: string): Promise<void> {
  const said = await new Promise<string | null>((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...connection(url) },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let text = "";
    child.stderr.on("data", (part: Buffer) => (text += part.toString()));
    child.on("error", () => reject(new CopyRefused("tool-missing", { program })));
    child.on("close", (code) => resolve(code === 0 ? null : text));
  });
  if (said === null) return;
  if (/not appear to be a valid archive|unsupported version/.test(said)) throw new CopyRefused("no-copy");
  throw new CopyRefused("tool-failed", { program, said: said.trim().slice(0, 500) });
}

/** The URL as libpq's own variables. */
function connection(url: string): Record<string, string> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const set = {
    PGHOST: hostname.replace(/^\[|\]$/g, ""),
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGSSLMODE: searchParams.get("sslmode") ?? "",
    PGSSLROOTCERT: searchParams.get("sslrootcert") ?? "",
  };
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== ""));
}
