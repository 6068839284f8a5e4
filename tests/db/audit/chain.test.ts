import { and, eq, getTableColumns, sql, type SQL } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { verifyAudit, type AuditHead, type AuditVerification } from "@/db/audit/verify";
import { auditEntries, auditHeads, auditValues } from "@/db/schema";
import type { Store, Tx } from "@/db/store";
import { assisted, household, interviewed, person, voided } from "@/tests/support/register";
import { testStore } from "@/tests/support/test-store";

/** A few records, entered and changed, so that the log has entries of several kinds. */
async function someHistory(store: Store): Promise<void> {
  const home = await household(store);
  const someone = await person(store, { household: home, phone: "0788 000 001" });
  const training = await assisted(store, someone);
  await interviewed(store, training, { round: "baseline", monthly_income_rwf: 12_000 });
  await voided(store, "interview", await interviewed(store, training, { round: "3-months" }));
}

const verified = (reader: Store["reader"], expected?: AuditHead) => verifyAudit(reader, "rwanda", expected);

class Undone extends Error {}

/** What is found after a change that is undone again; `null` when the database itself refuses the change. */
async function foundAfter(store: Store, tamper: (tx: Tx) => Promise<unknown>, expected?: AuditHead) {
  let found: AuditVerification | null = null;
  try {
    await store.transaction(async (tx) => {
      await tamper(tx);
      found = await verified(tx, expected);
      throw new Undone();
    });
  } catch (error) {
    if (found === null && !(error instanceof Error)) throw error;
  }
  return found as AuditVerification | null;
}

test("entries are numbered without gaps, each carries the hash of the one before, and the last is the head", async () => {
  const store = await testStore();
  await someHistory(store);
  const { length, head, faults } = await verified(store.reader);
  expect(faults).toEqual([]);
  expect(length).toBeGreaterThan(7);
  expect(head?.number).toBe(length);
  const entries = await store.reader.select({ number: auditEntries.number }).from(auditEntries);
  expect(entries.map(({ number }) => number).sort((a, b) => a - b)).toEqual(entries.map((_, i) => i + 1));
});

const tables = { entry: auditEntries, value: auditValues, head: auditHeads } as const;

/** Every row of the log, with how to find it again. */
async function allRows(store: Store) {
  const entries = await store.reader.select().from(auditEntries);
  const values = await store.reader.select().from(auditValues);
  const heads = await store.reader.select().from(auditHeads);
  return [
    ...entries.map((row) => ({ kind: "entry" as const, row, where: eq(auditEntries.number, row.number) })),
    ...values.map((row) => ({
      kind: "value" as const,
      row,
      where: and(eq(auditValues.number, row.number), eq(auditValues.field, row.field)),
    })),
    ...heads.map((row) => ({ kind: "head" as const, row, where: sql`1 = 1` })),
  ];
}

/** A stored value with one byte or digit changed; something where nothing was. */
function withOneByteChanged(value: unknown, at: number): string | number {
  if (typeof value === "number") return value + 1 + (at % 7);
  if (typeof value !== "string" || value === "") return "x";
  const place = at % value.length;
  return `${value.slice(0, place)}${value[place] === "x" ? "y" : "x"}${value.slice(place + 1)}`;
}

const numbers = new Set(["number", "at", "recordVersion", "dataVersion", "erasedBy"]);

test("any byte of any entry, value or head that is changed is found where it is", async () => {
  const store = await testStore();
  await someHistory(store);
  const rows = await allRows(store);
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...rows), fc.nat(), fc.nat(), async ({ kind, row, where }, which, at) => {
      const table = tables[kind];
      const properties = Object.keys(getTableColumns(table));
      const property = properties[which % properties.length] ?? "";
      const before: unknown = Object.entries(row).find(([name]) => name === property)?.[1];
      const changed = before === null && numbers.has(property) ? 1 : withOneByteChanged(before, at);
      const found = await foundAfter(store, (tx) =>
        tx
          .update(table)
          .set({ [property]: changed })
          .where(where),
      );
      if (found === null) return;
      tried += 1;
      expect(found.faults.length).toBeGreaterThan(0);
      if (property === "number" || property === "programme") return;
      expect(found.faults.map(({ number }) => number)).toContain(row.number);
    }),
    { numRuns: 200 },
  );
  expect(tried).toBeGreaterThan(100);
  expect((await verified(store.reader)).faults).toEqual([]);
});

const withoutRow = (tx: Tx, table: typeof auditEntries | typeof auditValues, where: SQL | undefined) =>
  tx.delete(table).where(where);

test("any entry or value that is gone is found, also when its values went with it", async () => {
  const store = await testStore();
  await someHistory(store);
  for (const { kind, row, where } of await allRows(store)) {
    if (kind === "head") continue;
    const found = await foundAfter(store, async (tx) => {
      if (kind === "entry") await withoutRow(tx, auditValues, eq(auditValues.number, row.number));
      await withoutRow(tx, tables[kind], where);
    });
    expect(found?.faults.length).toBeGreaterThan(0);
  }
});

test("a log cut off with its head rewritten is noticed by whoever kept the head, and only then", async () => {
  const store = await testStore();
  await someHistory(store);
  const { head } = await verified(store.reader);
  if (head === null) throw new Error("Nothing is on record.");
  const cut = async (tx: Tx) => {
    await withoutRow(tx, auditValues, eq(auditValues.number, head.number));
    await withoutRow(tx, auditEntries, eq(auditEntries.number, head.number));
    const [last] = await tx
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.number, head.number - 1));
    await tx.update(auditHeads).set({ number: head.number - 1, hash: last?.hash ?? "" });
  };
  expect((await foundAfter(store, cut))?.faults).toEqual([]);
  expect((await foundAfter(store, cut, head))?.faults).toEqual([
    { number: head.number, fault: "not-as-expected", field: null },
  ]);
  await household(store);
  expect((await verified(store.reader, head)).faults).toEqual([]);
});
