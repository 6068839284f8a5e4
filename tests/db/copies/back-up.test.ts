import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { hostname } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Copier } from "@/db/copies/copier";
import { openCopier } from "@/db/copies/open-copier";
import { reviewCounts } from "@/db/schema";
import { backUp } from "@/operations/backup/back-up";
import { readLastBackup } from "@/operations/backup/last-backup";
import { testFolder } from "@/tests/support/database-place";
import { assisted, person } from "@/tests/support/register";
import { testStore } from "@/tests/support/test-store";

const hour = 3_600_000;
const noon = Date.parse("2026-11-24T12:00:00Z");

async function office() {
  const store = await testStore();
  await assisted(store, await person(store));
  const folder = testFolder();
  const copier = await openCopier(store.url);
  const asked = { folder, programme: "rwanda", passphrase: null, keep: null };
  const make = (at: number, more: { keep?: number; folder?: string; copier?: Copier } = {}) =>
    backUp({ copier, ...asked, now: () => at, ...more });
  return { store, folder, copier, make };
}

function copies(folder: string): string[] {
  return readdirSync(folder).filter((name) => /\.(db|dump)$/.test(name));
}

test("a backup is a file for its owner only, with its checksum beside it and its result readable", async () => {
  const { folder, make, copier } = await office();
  const { file, rows, tables, sums } = await make(noon);
  expect(file).toBe(`rwanda-2026-11-24T12-00-00Z.${copier.format}`);
  const sum = createHash("sha256")
    .update(readFileSync(join(folder, file)))
    .digest("hex");
  expect(readFileSync(join(folder, `${file}.sha256`), "utf8")).toBe(`${sum}  ${file}\n`);
  expect(statSync(join(folder, file)).mode & 0o077).toBe(0);
  expect([rows > tables, tables > 20, sums > 20]).toEqual([true, true, true]);
  expect(readLastBackup(folder)).toMatchObject({ good: { file, rows, moment: noon }, failedSince: null });
});

test("the oldest go and the newest stay, and files of others are left alone", async () => {
  const { folder, make, copier } = await office();
  writeFileSync(join(folder, `uganda-2020-01-01T00-00-00Z.${copier.format}`), "another programme's");
  writeFileSync(join(folder, "notes.txt"), "the office's");
  for (const at of [0, 1, 2]) await make(noon + at * hour, { keep: 2 });
  expect(readdirSync(folder).sort()).toEqual(
    [
      ...["last-backup.json", "notes.txt", `uganda-2020-01-01T00-00-00Z.${copier.format}`],
      ...["13", "14"].flatMap((at) =>
        ["", ".sha256"].map((ending) => `rwanda-2026-11-24T${at}-00-00Z.${copier.format}${ending}`),
      ),
    ].sort(),
  );
});

test("a copy whose sums its records do not give is no backup; the last good one stays known", async () => {
  const { store, folder, make } = await office();
  const { file } = await make(noon);
  await store.transaction((tx) =>
    tx
      .update(reviewCounts)
      .set({ records: sql`records + 1` })
      .then(() => undefined),
  );
  await expect(make(noon + hour, { keep: 1 })).rejects.toMatchObject({ problem: "sums-differ" });
  expect(copies(folder)).toEqual([file]);
  expect(readLastBackup(folder)).toMatchObject({
    good: { file },
    failedSince: { moment: noon + hour, problem: "sums-differ" },
  });
});

test("a copy that lacks rows is noticed", async () => {
  const { folder, make, copier } = await office();
  const forgetful: Copier = {
    ...copier,
    async copy(to) {
      const contents = await copier.copy(to);
      return { ...contents, rows: { ...contents.rows, beneficiaries: 7 } };
    },
  };
  await expect(make(noon, { copier: forgetful })).rejects.toMatchObject({
    problem: "rows-differ",
    values: { tables: "beneficiaries" },
  });
  expect(readdirSync(folder)).toEqual(["last-backup.json"]);
});

test("a disk without room is refused before anything is copied", async () => {
  const { folder, make, copier } = await office();
  await expect(make(noon, { copier: { ...copier, size: async () => 1e18 } })).rejects.toMatchObject({
    problem: "no-room",
    values: { folder, needed: { bytes: 1e18 + 50_000_000 } },
  });
  expect(copies(folder)).toEqual([]);
});

test("a disk that is not mounted is not replaced by a folder", async () => {
  const { folder, make } = await office();
  const away = join(folder, "second-disk", "backups");
  await expect(make(noon, { folder: away })).rejects.toMatchObject({ problem: "no-folder" });
  expect(existsSync(away)).toBe(false);
});

test("two backups into one folder do not meet, and what a killed one left is cleared away", async () => {
  const { folder, make } = await office();
  const lock = join(folder, ".backup-running");
  writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname(), since: noon - hour }));
  await expect(make(noon)).rejects.toMatchObject({ problem: "running" });

  const gone = 2 ** 22 + 1;
  writeFileSync(lock, JSON.stringify({ pid: gone, host: hostname(), since: noon - hour }));
  const left = join(folder, ".backup-in-preparation-rwanda-x");
  mkdirSync(left);
  writeFileSync(join(left, "copy"), "half");
  utimesSync(left, 1, 1);
  const { file } = await make(noon);
  expect(readdirSync(folder).sort()).toEqual(["last-backup.json", file, `${file}.sha256`].sort());
});
