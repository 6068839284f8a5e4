import { expect, test } from "vitest";
import { v7 as uuid } from "uuid";
import { forgetOld } from "@/db/audit/forget";
import { flushReadings, recordReading } from "@/db/audit/reading";
import { readsOnRecord, type ReadQuestion } from "@/db/queries/read-log";
import { readLog, receipts } from "@/db/schema";
import type { Store } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { operation, stored } from "@/tests/support/operations";
import { huye } from "@/tests/support/register";
import { scopeAs } from "@/tests/support/scopes";
import { testStore } from "@/tests/support/test-store";

const all: ReadQuestion = { actor: null, kind: null, subject: null, from: null, before: null, after: null, limit: 50 };
const reads = (store: Store, scope: Scope, question: Partial<ReadQuestion> = {}) =>
  readsOnRecord(store.reader, scope, { ...all, ...question });

test("many reads cost one transaction, and all of them are on record", async () => {
  const store = await testStore();
  let transactions = 0;
  const counted: Store = {
    ...store,
    transaction: (work) => {
      transactions += 1;
      return store.transaction(work);
    },
  };
  const officer = scopeAs("officer", { districts: [huye] });
  for (let i = 0; i < 200; i += 1) recordReading(counted, officer, { kind: "person", subject: `p${i}`, address: null });
  await flushReadings(counted);
  expect(transactions).toBe(1);
  expect(await store.reader.select().from(readLog)).toHaveLength(200);
});

test("a read is on record a second later, without anybody asking for it", async () => {
  const store = await testStore();
  recordReading(store, scopeAs("manager"), { kind: "list", subject: "records", address: "10.0.0.7" });
  await expect
    .poll(() => store.reader.select().from(readLog), { timeout: 5_000 })
    .toMatchObject([{ actor: "manager", kind: "list", subject: "records", address: "10.0.0.7" }]);
});

test("reads that could not be written are written with the next", async () => {
  const store = await testStore();
  let isBroken = true;
  const failing: Store = {
    ...store,
    transaction: (work) => (isBroken ? Promise.reject(new Error("the disk is full")) : store.transaction(work)),
  };
  const said: string[] = [];
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = (text) => said.push(String(text)) > 0;
  try {
    recordReading(failing, scopeAs("manager"), { kind: "export", subject: "records.csv", address: null });
    await flushReadings(failing);
  } finally {
    process.stderr.write = write;
  }
  expect(said.join()).toContain("the disk is full");
  isBroken = false;
  recordReading(failing, scopeAs("manager"), { kind: "export", subject: "records.xlsx", address: null });
  await flushReadings(failing);
  expect(await store.reader.select().from(readLog)).toHaveLength(2);
});

test("an officer sees their own reads, who keeps watch sees all of them, donors none", async () => {
  const store = await testStore();
  const [officer, manager] = [scopeAs("officer", { districts: [huye] }), scopeAs("manager")];
  recordReading(store, officer, { kind: "person", subject: "p1", address: null });
  recordReading(store, manager, { kind: "person", subject: "p1", address: null });
  recordReading(store, manager, { kind: "denied", subject: "/settings", address: null });
  await flushReadings(store);
  expect((await reads(store, officer)).entries.map(({ actor }) => actor)).toEqual(["officer"]);
  expect((await reads(store, scopeAs("auditor"))).entries).toHaveLength(3);
  expect((await reads(store, scopeAs("auditor"), { subject: "p1", actor: "manager" })).entries).toHaveLength(1);
  const first = await reads(store, scopeAs("auditor"), { limit: 2 });
  const second = await reads(store, scopeAs("auditor"), { limit: 2, after: first.next });
  expect([first.entries.length, second.entries.length, second.next]).toEqual([2, 1, null]);
  await expect(reads(store, scopeAs("donor"))).rejects.toMatchObject({ code: "not-permitted" });
});

test("reads and receipts of the last ninety days are kept, those of years ago are not", async () => {
  const store = await testStore();
  recordReading(store, scopeAs("manager"), { kind: "list", subject: "records", address: null });
  await flushReadings(store);
  await stored(store, operation("record-household", { id: uuid(), district: huye }));
  const day = 86_400_000;
  await store.transaction((tx) => forgetOld(tx, Date.now() + 90 * day));
  expect(await store.reader.select().from(readLog)).toHaveLength(1);
  expect(await store.reader.select().from(receipts)).toHaveLength(1);
  await store.transaction((tx) => forgetOld(tx, Date.now() + 730 * day));
  expect(await store.reader.select().from(readLog)).toHaveLength(0);
  expect(await store.reader.select().from(receipts)).toHaveLength(0);
});
