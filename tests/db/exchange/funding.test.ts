import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { exportRegister } from "@/db/exchange/export-register";
import { folderSource } from "@/db/exchange/folder-source";
import { loadRegister, RegisterRefused } from "@/db/exchange/load-register";
import { memorySource } from "@/db/exchange/memory-source";
import { ledgerOf } from "@/db/queries/ledger";
import type { Store } from "@/db/store";
import { wholeProgramme } from "@/domain/access/scope";
import type { Problem } from "@/domain/exchange/problems";
import type { Cells } from "@/domain/exchange/read-row";
import { scopeAs } from "@/tests/support/scopes";
import { testStore } from "@/tests/support/test-store";

const operator = wholeProgramme("rwanda", "operator");

const grant: Cells = {
  ...{ id: "g1", donor: "a-fund", donor_name: "A fund", phases: "iii;iv", agreement: "A-1", currency: "USD" },
  ...{ amount: "1000000.00", starts_on: "2012-08-01", ends_on: "2014-04-30" },
};
const spending: Cells = {
  ...{ id: "t1", grant: "g1", phase: "iv", type: "expenditure", kind: "livestock", day: "2013-09-30", currency: "USD" },
  ...{ amount: "1250.50", rate: "650.5", rate_source: "the bank's of the day", description: "goats", voided: "" },
};

function load(store: Store, grants: Cells[], transactions: Cells[]) {
  const files = new Map([
    ["grants.csv", grants],
    ["transactions.csv", transactions],
  ] as const);
  return loadRegister(store, operator, memorySource(files));
}

async function refused(store: Store, grants: Cells[], transactions: Cells[]): Promise<readonly Problem[]> {
  try {
    await load(store, grants, transactions);
  } catch (error) {
    if (error instanceof RegisterRefused) return error.problems;
    throw error;
  }
  throw new Error("The load was not refused.");
}

async function exported(store: Store): Promise<{ folder: string; texts: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), "funding-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await exportRegister(store.reader, operator, folder);
  return { folder, texts: ["grants.csv", "transactions.csv"].map((file) => readFileSync(join(folder, file), "utf8")) };
}

test("grants and transactions leave and come back, byte for byte, also into an empty database", async () => {
  const store = await testStore();
  await load(store, [grant], [spending, { ...spending, id: "t2", voided: "yes" }]);
  const { folder, texts } = await exported(store);
  expect(texts[1]).toContain("t1,g1,iv,expenditure,livestock,2013-09-30,USD,1250.50,650.5,");
  const other = await testStore();
  await loadRegister(other, operator, folderSource(folder));
  expect((await exported(other)).texts).toEqual(texts);
});

test("loading the same again changes nothing, a changed row updates its transaction", async () => {
  const store = await testStore();
  await load(store, [grant], [spending]);
  const again = await load(store, [grant], [{ ...spending, amount: "1250.5" }]);
  expect(again).toMatchObject({ version: null, files: { "transactions.csv": { new: 0, changed: 0, unchanged: 1 } } });
  await load(store, [grant], [{ ...spending, amount: "99" }]);
  const { transactions } = await ledgerOf(store.reader, operator, "en");
  expect(transactions.map(({ amount }) => amount)).toEqual([9900]);
});

test("every problem is told, and then nothing is stored", async () => {
  const store = await testStore();
  const wrong = { ...spending, grant: "nowhere", phase: "ix", currency: "RWF" };
  const problems = await refused(store, [{ ...grant, phases: "ix" }], [wrong, { ...spending, rate_source: "" }]);
  expect(problems.map(({ file, column, expected }) => [file, column, expected.code])).toEqual([
    ["grants.csv", "phases", "known-phase"],
    ["transactions.csv", "amount", "money"],
    ["transactions.csv", "grant", "known-grant"],
    ["transactions.csv", "rate_source", "required"],
  ]);
  expect((await ledgerOf(store.reader, operator, "en")).grants).toEqual([]);
});

test("a donor sees the money of the phases that are funded", async () => {
  const store = await testStore();
  await load(
    store,
    [grant, { ...grant, id: "g2", phases: "iii" }],
    [spending, { ...spending, id: "t3", phase: "iii" }],
  );
  const { grants, transactions } = await ledgerOf(store.reader, scopeAs("donor", { phases: ["iv"] }), "en");
  expect(grants.map(({ id, phases }) => [id, phases])).toEqual([["g1", ["iv"]]]);
  expect(transactions.map(({ id }) => id)).toEqual(["t1"]);
});
