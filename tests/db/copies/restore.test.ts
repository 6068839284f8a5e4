import { appendFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { onPostgres } from "@/db/columns";
import { openCopier } from "@/db/copies/open-copier";
import { openStore } from "@/db/open-store";
import { beneficiaries } from "@/db/schema";
import { loadReference } from "@/db/seed/load-reference";
import { backUp } from "@/operations/backup/back-up";
import { restore } from "@/operations/backup/restore";
import { databasePlace, testFolder } from "@/tests/support/database-place";
import { rawSql } from "@/tests/support/raw-sql";
import { person } from "@/tests/support/register";

/** A register with one person that nobody has open, and a backup of it. */
async function register() {
  const url = databasePlace();
  if (onPostgres) await rawSql(process.env.DATABASE_URL ?? "", `create database "${new URL(url).pathname.slice(1)}"`);
  const store = await openStore(url);
  await store.migrate();
  await loadReference(store);
  const id = await person(store);
  await store.close();
  const copier = await openCopier(url);
  const folder = testFolder();
  const { file } = await backUp({ copier, folder, programme: "rwanda", passphrase: null, keep: null, now: Date.now });
  const path = join(folder, file);
  return { url, id, path, takeBack: () => restore({ copier, file: path, passphrase: null, now: Date.now() }) };
}

async function peopleAt(url: string): Promise<string[]> {
  const store = await openStore(url);
  try {
    return (await store.reader.select({ id: beneficiaries.id }).from(beneficiaries)).map(({ id }) => id);
  } finally {
    await store.close();
  }
}

/** What lies beside the database and is none of it. */
function leftBeside(url: string): string[] {
  return onPostgres ? [] : readdirSync(dirname(url.slice("file:".length))).filter((name) => name.startsWith("."));
}

test("a backup takes the place of the database, which is kept under another name with all it held", async () => {
  const { url, id, takeBack } = await register();
  const store = await openStore(url);
  const later = await person(store);
  await store.close();
  const kept = await takeBack();
  expect(await peopleAt(url)).toEqual([id]);
  expect(kept).toMatch(onPostgres ? /_before_\d{4}_/ : /-before-\d{4}-/);
  const keptUrl = onPostgres ? Object.assign(new URL(url), { pathname: `/${kept}` }).href : `file:${kept}`;
  expect((await peopleAt(keptUrl)).sort()).toEqual([id, later].sort());
  expect(leftBeside(url)).toEqual([]);
});

test("while a server has the database open, nothing is taken back", async () => {
  const { url, id, takeBack } = await register();
  const server = await openStore(url);
  await server.reader.select().from(beneficiaries);
  await expect(takeBack()).rejects.toMatchObject({ problem: "in-use" });
  expect(await server.reader.select({ id: beneficiaries.id }).from(beneficiaries)).toEqual([{ id }]);
  await server.close();
  expect(await takeBack()).not.toBeNull();
});

test("a backup of a newer version is refused, and the database stays as it was", async () => {
  const { url, id } = await register();
  await rawSql(url, "insert into schema_migrations values ('9999_from_the_future', 1)");
  const copier = await openCopier(url);
  const folder = testFolder();
  const making = backUp({ copier, folder, programme: "rwanda", passphrase: null, keep: null, now: Date.now });
  const { file } = await making;
  await rawSql(url, "delete from schema_migrations where tag = '9999_from_the_future'");
  const taking = restore({ copier, file: join(folder, file), passphrase: null, now: Date.now() });
  await expect(taking).rejects.toMatchObject({ problem: "newer" });
  expect(await peopleAt(url)).toEqual([id]);
  expect(leftBeside(url)).toEqual([]);
});

test("a backup that changed on its disk is refused by its checksum, and without one because it cannot be read", async () => {
  const { url, id, path, takeBack } = await register();
  appendFileSync(path, "x");
  await expect(takeBack()).rejects.toMatchObject({ problem: "other-checksum" });
  rmSync(`${path}.sha256`);
  writeFileSync(path, "no database at all, but long enough to be looked at as one");
  await expect(takeBack()).rejects.toMatchObject({ problem: "no-copy" });
  rmSync(path);
  await expect(takeBack()).rejects.toMatchObject({ problem: "no-file" });
  expect(await peopleAt(url)).toEqual([id]);
});
