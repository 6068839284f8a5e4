import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { onPostgres } from "@/db/columns";
import { rawSql } from "@/tests/support/raw-sql";

/** A folder that is gone when the test has finished. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "monitor-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The URL of a database that does not exist yet; it and all that was kept beside it are gone afterwards. */
export function databasePlace(): string {
  if (!onPostgres) return `file:${join(testFolder(), "monitor.db")}`;
  const server = process.env.DATABASE_URL ?? "";
  const name = `place_${randomUUID().replaceAll("-", "").slice(0, 12)}`;
  onTestFinished(async () => {
    const known = await rawSql(server, `select datname from pg_database where datname like '${name}%'`);
    for (const row of known) await rawSql(server, `drop database "${nameIn(row)}" with (force)`);
  });
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

function nameIn(row: unknown): string {
  return typeof row === "object" && row !== null && "datname" in row ? String(row.datname) : "";
}
