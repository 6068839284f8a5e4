import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, onTestFinished } from "vitest";
import { onPostgres } from "@/db/columns";
import { openStore } from "@/db/open-store";
import { loadReference } from "@/db/seed/load-reference";
import type { Store } from "@/db/store";

/** A database of its own and the URL by which another process can open it too. */
export interface TestStore extends Store {
  url: string;
}

/**
 * A fresh, migrated store with the reference data and no register, that is gone when the test has finished: a file of
 * its own on SQLite, a database of its own on the server that DATABASE_URL names on PostgreSQL.
 */
export async function testStore(): Promise<TestStore> {
  if (onPostgres) return opened(await freshDatabase((await modelDatabase()).name));
  const store = await opened(freshFile());
  await prepare(store);
  return store;
}

/** The same for a whole test file, which drops it in the end. */
export async function keptStore(): Promise<{ store: TestStore; drop: () => Promise<void> }> {
  const { url, drop } = onPostgres ? await freshDatabase((await modelDatabase()).name) : freshFile();
  const store = await openStore(url);
  if (!onPostgres) await prepare(store);
  return {
    store: { ...store, url },
    drop: async () => {
      await store.close();
      await drop();
    },
  };
}

/** The same without migrations and reference data: a database that was just created. */
export async function emptyStore(): Promise<TestStore> {
  return opened(onPostgres ? await freshDatabase("template0") : freshFile());
}

async function prepare(store: Store): Promise<void> {
  await store.migrate();
  await loadReference(store);
}

async function opened({ url, drop }: { url: string; drop: () => Promise<void> }): Promise<TestStore> {
  const store = await openStore(url);
  onTestFinished(async () => {
    await store.close();
    await drop();
  });
  return { ...store, url };
}

type Database = Awaited<ReturnType<typeof freshDatabase>>;
const model: { database: Promise<Database> | null } = { database: null };
afterAll(async () => (await model.database)?.drop());

/** The database that the others of a test file are copies of: migrating each of them takes five times as long. */
function modelDatabase(): Promise<Database> {
  model.database ??= makeModel();
  return model.database;
}

async function makeModel(): Promise<Database> {
  const database = await freshDatabase("template0");
  const store = await openStore(database.url);
  await prepare(store);
  await store.close();
  return database;
}

function freshFile() {
  const folder = mkdtempSync(join(tmpdir(), "monitor-"));
  const drop = async () => rmSync(folder, { recursive: true, force: true });
  return { url: `file:${join(folder, "monitor.db")}`, drop };
}

async function freshDatabase(template: string) {
  const server = process.env.DATABASE_URL ?? "";
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await atServer(server, `create database ${name} template ${template} encoding 'UTF8' locale 'C'`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { name, url: url.href, drop: () => atServer(server, `drop database ${name} with (force)`) };
}

async function atServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
