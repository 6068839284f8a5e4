import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import * as schema from "@/db/schema";
import { testStore, type TestStore } from "@/tests/support/test-store";

/** Runs the command as a person would, on a file with this content. */
function run(store: TestStore, content: string | Buffer, args: readonly string[], lang = "C") {
  const folder = mkdtempSync(join(tmpdir(), "monitor-import-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "liste.csv");
  writeFileSync(file, content);
  const done = spawnSync(process.execPath, ["--import", "tsx", "scripts/import.ts", file, ...args], {
    env: { ...process.env, DATABASE_URL: store.url, LANG: lang },
    encoding: "utf8",
  });
  return { code: done.status, printed: done.stdout, said: done.stderr.trim() };
}

const lines = [
  "Nom et prénom;Sexe;District;Date de retour",
  "Uwase Béatrice;F;Huye;12/03/2013",
  "Mugabo Jean;M;Nyaruguruu;mars 2013",
  "BEATRICE Uwase;F;Huye;",
].join("\r\n");

test("the dry run prints its answer as JSON and nothing else, and stores nothing", async () => {
  const store = await testStore();
  const { code, printed, said } = run(store, Buffer.from(lines, "latin1"), ["--phase", "iv", "--dry-run", "--json"]);
  expect([code, said]).toEqual([0, ""]);
  expect(JSON.parse(printed)).toEqual({
    rows: 3,
    good: 2,
    problems: [
      {
        ...{ row: 3, column: "District", value: "Nyaruguruu", code: "district-near" },
        message: "the name of one of the 30 districts; perhaps Nyaruguru",
      },
      {
        ...{ row: 3, column: "Date de retour", value: "mars 2013", code: "month-not-day" },
        message: "a whole day: this is only a month",
      },
    ],
    duplicates: [[2, 4]],
  });
  expect(await store.reader.select().from(schema.beneficiaries)).toEqual([]);
});

test("the real run stores, tells its number, and is undone by it", async () => {
  const store = await testStore();
  const done = run(store, lines, ["--phase", "IV", "--json", "--save-mapping", "retours"]);
  expect([done.code, done.said]).toEqual([0, "Stored as import 1."]);
  expect(await store.reader.select().from(schema.beneficiaries)).toHaveLength(1);
  expect(run(store, lines, ["--phase", "iv", "--mapping", "retours", "--dry-run", "--json"]).code).toBe(0);
  const undone = spawnSync(process.execPath, ["--import", "tsx", "scripts/import.ts", "--undo", "1"], {
    env: { ...process.env, DATABASE_URL: store.url },
    encoding: "utf8",
  });
  expect(undone.stdout).toBe("Import 1 is undone.\n");
});

test("messages are in the language of the terminal", async () => {
  const { printed } = run(await testStore(), lines, ["--phase", "iv", "--dry-run", "--json"], "fr_FR.UTF-8");
  expect(printed).toContain("un jour entier\u00a0: ce n’est qu’un mois");
});

test("all or nothing with a wrong row stores nothing and says so", async () => {
  const store = await testStore();
  const { code, said } = run(store, lines, ["--phase", "iv", "--all-or-nothing", "--json"]);
  expect([code, said]).toEqual([1, "Nothing was stored."]);
  expect(await store.reader.select().from(schema.beneficiaries)).toEqual([]);
});

test.each([
  ["an unknown option", lines, ["--phase", "iv", "--dryrun"], /^Unknown option '--dryrun'\.\nUsage: /],
  ["an unknown phase", lines, ["--phase", "xii"], /^--phase: "xii" is not known; expected i, ii, iii, iv\.$/],
  ["no phase", lines, [], /^--phase is needed: i, ii, iii, iv\./],
  [
    "an unknown mapping",
    lines,
    ["--phase", "iv", "--mapping", "x"],
    /^--mapping: there is none named "x"; none is saved\.$/,
  ],
  ["an unknown field", lines, ["--phase", "iv", "--set", "a=b"], /^--set: "a=b" is not FIELD=VALUE/],
  ["an old workbook", Buffer.from("d0cf11e0a1b11ae1", "hex"), ["--phase", "iv"], /^This is a workbook of before 2007/],
  ["a file without a header", "1;2\n3;4\n", ["--phase", "iv", "--json"], /^No row heads the columns/],
])("%s is one sentence and exit code 1", async (_, content, args, sentence) => {
  const { code, printed, said } = run(await testStore(), content, args);
  expect([code, printed]).toEqual([1, ""]);
  expect(said).toMatch(sentence);
});
