import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { onTestFinished } from "vitest";
import { onPostgres } from "@/db/columns";
import { openStore } from "@/db/open-store";
import { loadReference } from "@/db/seed/load-reference";
import type { Store } from "@/db/store";

/** A database of its own and the URL by which another process can open it too. */
export interface TestStore extends Store {
  url: string;
}

/**
 * A fresh, migrated store with the reference data and no register, that is gone when the test has finished: a file of its own on SQLite, a database of its own
 * on the server that DATABASE_URL names on PostgreSQL.
 */
export async function testStore(): Promise<TestStore> {
  const store = await emptyStore();
  await store.migrate();
  await loadReference(store);
  return store;
}

/** The same without migrations and reference data: a database that was just created. */
export async function emptyStore(): Promise<TestStore> {
  const { url, drop } = onPostgres ? await freshDatabase() : freshFile();
  const store = await openStore(url);
  onTestFinished(async () => {
    await store.close();
    await drop();
  });
  return { ...store, url };
}

function freshFile() {
  const folder = mkdtempSync(join(tmpdir(), "monitor-"));
  const drop = async () => rmSync(folder, { recursive: true, force: true });
  return { url: `file:${join(folder, "monitor.db")}`, drop };
}

async function freshDatabase() {
  const server = process.env.DATABASE_URL ?? "";
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await atServer(server, `create database ${name} template template0 encoding 'UTF8' locale 'C'`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => atServer(server, `drop database ${name} with (force)`) };
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
