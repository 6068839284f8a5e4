import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { onPostgres, table, text } from "@/db/columns";
import { openStore } from "@/db/open-store";
import { DatabaseIsNewer } from "@/db/store";
import { rawSql } from "@/tests/support/raw-sql";
import { emptyStore } from "@/tests/support/test-store";

const people = table("people", { id: text("id").primaryKey(), home: text("home") });

type Migrations = Record<string, string[]>;

const first = [
  "create table homes (id text primary key, size integer)",
  "create table people (id text primary key, home text references homes (id))",
];
/** As drizzle-kit writes it for each dialect: SQLite cannot change a column, so the table is made anew. */
const sizeRequired = onPostgres
  ? ["alter table homes alter column size set not null"]
  : [
      "PRAGMA foreign_keys=OFF;",
      "create table __new_homes (id text primary key, size integer not null)",
      "insert into __new_homes select id, size from homes",
      "drop table homes",
      "alter table __new_homes rename to homes",
      "PRAGMA foreign_keys=ON;",
    ];

/** A folder of migrations as drizzle-kit writes it, for the engine of the run. */
function folderOf(migrations: Migrations): string {
  const folder = mkdtempSync(join(tmpdir(), "migrations-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const own = join(folder, onPostgres ? "postgres" : "sqlite");
  mkdirSync(join(own, "meta"), { recursive: true });
  const entries = Object.keys(migrations).map((tag, idx) => ({ idx, tag }));
  writeFileSync(join(own, "meta", "_journal.json"), JSON.stringify({ entries }));
  for (const [tag, statements] of Object.entries(migrations))
    writeFileSync(join(own, `${tag}.sql`), statements.join("--> statement-breakpoint\n"));
  return folder;
}

async function migrate(url: string, migrations: Migrations): Promise<string[]> {
  const store = await openStore(url, folderOf(migrations));
  try {
    return (await store.migrate()).applied;
  } finally {
    await store.close();
  }
}

test("a new database gets every migration, and a second time nothing", async () => {
  const store = await emptyStore();
  const todo = await store.pendingMigrations();
  expect(todo.length).toBeGreaterThan(0);
  expect(await store.migrate()).toEqual({ applied: todo });
  expect(await store.pendingMigrations()).toEqual([]);
  expect(await store.migrate()).toEqual({ applied: [] });
});

test("two processes that start at once migrate once", async () => {
  const store = await emptyStore();
  const other = await openStore(store.url);
  try {
    const [one, two] = await Promise.all([store.migrate(), other.migrate()]);
    const applied = [one.applied.length, two.applied.length].sort((a, b) => a - b);
    expect(applied[0]).toBe(0);
    expect(applied[1]).toBeGreaterThan(0);
  } finally {
    await other.close();
  }
});

test("a database that a newer version wrote is refused and left as it is", async () => {
  const store = await emptyStore();
  await migrate(store.url, { "0000_first": first, "0001_later": ["create table later (id text)"] });
  const older = await openStore(store.url, folderOf({ "0000_first": first, "0001_other": ["drop table people"] }));
  try {
    await expect(older.migrate()).rejects.toThrow(DatabaseIsNewer);
    await expect(older.migrate()).rejects.toThrow("0001_later");
    await expect(older.pendingMigrations()).rejects.toThrow(DatabaseIsNewer);
  } finally {
    await older.close();
  }
  expect(await rawSql(store.url, "select * from people")).toEqual([]);
});

test("a migration that changes a table with rows that others refer to keeps the rows and the foreign keys", async () => {
  const { url } = await emptyStore();
  await migrate(url, { "0000_first": first });
  await rawSql(url, "insert into homes values ('h', 5)", "insert into people values ('p', 'h')");
  const later = { "0000_first": first, "0001_size_required": sizeRequired };
  expect(await migrate(url, later)).toEqual(["0001_size_required"]);
  expect(await rawSql(url, "select * from people")).toEqual([{ id: "p", home: "h" }]);
  expect(await rawSql(url, "select * from homes")).toEqual([{ id: "h", size: 5 }]);
  await expect(rawSql(url, "insert into homes values ('i', null)")).rejects.toThrow(/null/i);
  await expect(rawSql(url, "insert into people values ('q', 'nowhere')")).rejects.toThrow(/foreign key/i);
});

test("a migration that would leave rows without their parent is undone, and foreign keys hold as before", async () => {
  const { url } = await emptyStore();
  await migrate(url, { "0000_first": first });
  await rawSql(url, "insert into homes values ('h', 5)", "insert into people values ('p', 'h')");
  const careless = ["alter table people add column name text", "delete from homes"];
  const store = await openStore(url, folderOf({ "0000_first": first, "0001_careless": careless }));
  onTestFinished(() => store.close());
  await expect(store.migrate()).rejects.toThrow();
  const orphan = store.transaction(async (tx) => tx.insert(people).values({ id: "q", home: "nowhere" }));
  await expect(orphan).rejects.toThrow();
  expect(await rawSql(url, "select * from homes")).toEqual([{ id: "h", size: 5 }]);
  expect(await rawSql(url, "select * from people")).toEqual([{ id: "p", home: "h" }]);
  expect(await rawSql(url, "select tag from schema_migrations")).toEqual([{ tag: "0000_first" }]);
});

test("a migration that fails half-way leaves nothing of itself or of those with it", async () => {
  const { url } = await emptyStore();
  const broken = ["create table half (id text)", "create table nonsense ("];
  await expect(migrate(url, { "0000_first": first, "0001_broken": broken })).rejects.toThrow();
  expect(await migrate(url, { "0000_first": [...first, "create table half (id text)"] })).toEqual(["0000_first"]);
});
