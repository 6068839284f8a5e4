import { readdirSync } from "node:fs";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { openCopier } from "@/db/copies/open-copier";
import { openStore } from "@/db/open-store";
import { verifyRollup } from "@/db/rollup/verify";
import { beneficiaries } from "@/db/schema";
import type { Store } from "@/db/store";
import { readCopyName } from "@/domain/backup/copy-name";
import { backUp } from "@/operations/backup/back-up";
import { restore } from "@/operations/backup/restore";
import { databasePlace, testFolder } from "@/tests/support/database-place";
import { assisted, enumerator, household, person } from "@/tests/support/register";
import { testStore, type TestStore } from "@/tests/support/test-store";

async function backedUp({ url }: TestStore, passphrase: string | null = null) {
  const folder = testFolder();
  const copier = await openCopier(url);
  const made = await backUp({ copier, folder, programme: "rwanda", passphrase, keep: null, now: Date.now });
  return { ...made, folder, path: join(folder, made.file) };
}

async function restored(path: string, passphrase: string | null = null): Promise<Store> {
  const url = databasePlace();
  const copier = await openCopier(url);
  expect(await restore({ copier, file: path, passphrase, now: Date.now() })).toBeNull();
  return openStore(url);
}

async function peopleIn(store: Store): Promise<Set<string>> {
  return new Set((await store.reader.select({ id: beneficiaries.id }).from(beneficiaries)).map(({ id }) => id));
}

/** Records people with their assistance, one after the other, until it is told to stop; gives them in that order. */
function writing(store: Store) {
  const acknowledged: string[] = [];
  let stopped = false;
  const done = (async () => {
    while (!stopped) {
      const id = uuid();
      await person(store, { id, household: await household(store) });
      acknowledged.push(id);
      await assisted(store, id);
      // As between two requests; SQLite answers at once, and nobody else would get a turn.
      await new Promise((later) => setImmediate(later));
    }
  })();
  return { acknowledged, stop: () => ((stopped = true), done) };
}

test("a backup under writing holds one moment: all that was acknowledged before, and sums that its records give", async () => {
  const store = await testStore();
  const elsewhere = await openStore(store.url);
  const writers = [writing(store), writing(elsewhere)];
  while (writers.some(({ acknowledged }) => acknowledged.length < 5))
    await new Promise((later) => setTimeout(later, 5));
  const before = writers.flatMap(({ acknowledged }) => acknowledged);

  const { path, rows } = await backedUp(store);
  await Promise.all(writers.map(({ stop }) => stop()));
  await elsewhere.close();

  const copy = await restored(path);
  const held = await peopleIn(copy);
  const { compared, differ } = await copy.snapshot((reader) => verifyRollup(reader, enumerator));
  await copy.close();
  expect(before.filter((id) => !held.has(id))).toEqual([]);
  expect([differ, compared > 20, rows > held.size]).toEqual([0, true, true]);
  // Each writer's people are there up to some moment, without a gap; some were recorded after it.
  for (const { acknowledged } of writers) {
    const known = acknowledged.filter((id) => held.has(id));
    expect(acknowledged.slice(0, known.length)).toEqual(known);
  }
  expect(writers.flatMap(({ acknowledged }) => acknowledged).filter((id) => !held.has(id))).not.toEqual([]);
});

test("an encrypted backup comes back with its passphrase and no other, and shows no name before", async () => {
  const store = await testStore();
  const id = await person(store, { family_name: "Mukandayisenga" });
  const { path, file, folder } = await backedUp(store, "a passphrase of the office");
  expect(readCopyName(file)?.encrypted).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(["last-backup.json", file, `${file}.sha256`].sort());
  const url = databasePlace();
  const copier = await openCopier(url);
  const attempt = (passphrase: string | null) => restore({ copier, file: path, passphrase, now: Date.now() });
  await expect(attempt(null)).rejects.toMatchObject({ problem: "no-passphrase" });
  await expect(attempt("another passphrase, in truth")).rejects.toMatchObject({ problem: "other-passphrase" });
  const copy = await restored(path, "a passphrase of the office");
  expect((await peopleIn(copy)).has(id)).toBe(true);
  await copy.close();
});
