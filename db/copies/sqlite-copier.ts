import { chmodSync, chownSync, existsSync, linkSync, renameSync, statSync } from "node:fs";
import { dirname, extname, resolve } from "node:path";
import Database from "better-sqlite3";
import type { Contents, Copier, OpenedCopy } from "@/db/copies/copier";
import { folderOnDisk, onDisk } from "@/db/copies/on-disk";
import { openSqlite } from "@/db/engine-sqlite";
import { migrationsFolder } from "@/db/migration-files";
import { CopyRefused } from "@/domain/backup/copy-refused";

/** Copies by SQLite's own backup interface: a file copied from outside lacks what still lies in the write-ahead log. */
export function sqliteCopier(database: string): Copier {
  const file = resolve(database);
  return {
    format: "db",
    workFolder: dirname(file),
    async size() {
      return reading(file, (connection) => number(connection, "page_count") * number(connection, "page_size"));
    },
    async refuseWhileInUse() {
      if (existsSync(file)) closeDown(file);
    },
    copy: (to) => copyAsOfNow(file, to),
    examine,
    async replace(copy, stamp, work) {
      await examine(copy, work);
      onDisk(copy);
      const kept = existsSync(file) ? `${file.slice(0, -extname(file).length)}-before-${stamp}${extname(file)}` : null;
      giveToOwnerOf(kept === null ? dirname(file) : file, copy);
      if (kept !== null) {
        closeDown(file);
        secondName(file, kept);
      }
      renameSync(copy, file);
      folderOnDisk(dirname(file));
      return kept;
    },
  };
}

/** Root takes a backup back for the user that the server runs as, who must be able to write it. */
function giveToOwnerOf(place: string, copy: string): void {
  chmodSync(copy, 0o600);
  const { uid, gid } = statSync(place);
  if (process.getuid?.() === 0) chownSync(copy, uid, gid);
}

/** With a second name, there is a database under the first one at every moment; not every disk knows second names. */
function secondName(file: string, kept: string): void {
  try {
    linkSync(file, kept);
  } catch {
    renameSync(file, kept);
  }
}

/**
 * The read transaction that counts the rows stays open while the pages are copied, so that the copy holds exactly
 * them: it neither begins anew at another process's write nor takes half of a later one.
 */
async function copyAsOfNow(file: string, to: string): Promise<Contents> {
  const connection = new Database(file, { readonly: true, fileMustExist: true });
  try {
    connection.exec("BEGIN");
    const contents = contentsOf(connection);
    await connection.backup(to);
    closeDown(to);
    return contents;
  } finally {
    connection.close();
  }
}

/**
 * Leaves one whole file without a write-ahead log beside it. SQLite grants that only to the last process that has the
 * database open: a server keeps its connections as long as it runs, so this is also how we know that none does.
 */
function closeDown(file: string): void {
  const connection = new Database(file, { fileMustExist: true, timeout: 0 });
  try {
    connection.pragma("journal_mode = DELETE");
  } catch (error) {
    throw asRefusal(error);
  } finally {
    connection.close();
  }
}

async function examine<T>(file: string, work: (copy: OpenedCopy) => Promise<T>): Promise<T> {
  let store;
  try {
    store = openSqlite(file, migrationsFolder);
  } catch (error) {
    throw asRefusal(error);
  }
  try {
    return await work({
      store,
      damage: async () => reading(file, damageIn),
      contents: async () => reading(file, contentsOf),
    });
  } catch (error) {
    throw asRefusal(error);
  } finally {
    await store.close();
    closeDown(file);
  }
}

function reading<T>(file: string, read: (connection: Database.Database) => T): T {
  const connection = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return read(connection);
  } finally {
    connection.close();
  }
}

function number(connection: Database.Database, pragma: string): number {
  return Number(connection.pragma(pragma, { simple: true }));
}

function damageIn(connection: Database.Database): string[] {
  const found = connection
    .prepare<[], { integrity_check: string }>("pragma integrity_check(20)")
    .all()
    .map((row) => row.integrity_check)
    .filter((line) => line !== "ok");
  const orphans = connection
    .prepare<[], { table: string; parent: string }>('select distinct "table", parent from pragma_foreign_key_check')
    .all();
  return [...found, ...orphans.map(({ table, parent }) => `${table} → ${parent}`)];
}

function contentsOf(connection: Database.Database): Contents {
  const tables = connection
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .all()
    .map(({ name }) => name)
    .sort();
  const count = (table: string) =>
    connection.prepare<[], { rows: number }>(`select count(*) as rows from "${table}"`).get()?.rows ?? 0;
  const migrations = tables.includes("schema_migrations")
    ? connection.prepare<[], { tag: string }>("select tag from schema_migrations order by tag").all()
    : [];
  return {
    rows: Object.fromEntries(tables.map((table) => [table, count(table)])),
    migrations: migrations.map(({ tag }) => tag),
  };
}

function asRefusal(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  if (error.code.startsWith("SQLITE_BUSY")) return new CopyRefused("in-use");
  if (error.code === "SQLITE_NOTADB") return new CopyRefused("no-copy");
  if (error.code.startsWith("SQLITE_CORRUPT")) return new CopyRefused("damaged", { found: error.message });
  return error;
}
