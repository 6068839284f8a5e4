import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { closeMonth } from "@/db/commands/close-month";
import { recordHandover } from "@/db/commands/record-handover";
import { operate } from "@/db/operations/operate";
import { handovers, interviews, monthClosings, visits } from "@/db/schema";
import { visitChanges } from "@/domain/entry/visit-steps";
import { followUp } from "@/domain/instrument/follow-up";
import { operationsOf } from "@/domain/operations/form-operations";
import { assisted, enumerator, household, huye, karongi, livestock, officerOf, person } from "@/tests/support/register";
import { testStore } from "@/tests/support/test-store";

async function assistedTwice() {
  const store = await testStore();
  const home = await household(store);
  const who = await person(store, { household: home });
  return { store, who, training: await assisted(store, who), animals: await assisted(store, who, livestock) };
}

test("one visit is one row of answers and an interview under each assistance, submitted; sent twice it is one", async () => {
  const { store, who, training, animals } = await assistedTwice();
  const due = [training, animals].map((assistance) => ({
    ...({ assistance, kind: "livestock", round: "3-months", dueOn: "2013-12-30" } as const),
  }));
  const facts = { person: who, due, instrument: followUp, lastIncome: null, today: "2014-01-10" };
  const values = { key: uuid(), held_on: "2014-01-10", contact: "met", language: "rw", q_income: "none" };
  const operations = operationsOf(values.key, visitChanges(facts, values), { device: null, madeAt: 1 });
  const first = await operate(store, enumerator, operations);
  expect(first.map(({ outcome }) => outcome)).toEqual(operations.map(() => "stored"));
  expect(await operate(store, enumerator, operations)).toEqual(first);
  const [visit, ...others] = await store.reader.select().from(visits);
  expect(others).toEqual([]);
  expect(visit).toMatchObject({ beneficiary: who, language: "rw", answers: { income: "none" } });
  const filed = await store.reader.select().from(interviews);
  expect(filed).toHaveLength(2);
  for (const one of filed) expect(one).toMatchObject({ visit: visit?.id, monthlyIncome: 0, review: "submitted" });
});

test("animals are handed over under livestock, not under a training, and by the district's officer", async () => {
  const { store, training, animals } = await assistedTwice();
  const given = { item: "goat", quantity: 2, handed_on: "2013-09-30", received_by: "Uwase Anne" };
  await recordHandover(store, enumerator, { id: uuid(), assistance: animals, ...given });
  expect(await store.reader.select().from(handovers)).toMatchObject([{ item: "goat", quantity: 2 }]);
  const wrong = { id: uuid(), assistance: training, ...given };
  await expect(recordHandover(store, enumerator, wrong)).rejects.toThrow("item: one-of");
  const elsewhere = { id: uuid(), assistance: animals, ...given };
  // What is another district's is answered like what is not there.
  await expect(recordHandover(store, officerOf(karongi), elsewhere)).rejects.toThrow("assistance: known-reference");
  expect(await store.reader.select().from(handovers)).toHaveLength(1);
});

test("a month is closed once; the last word counts, and only of an own district", async () => {
  const store = await testStore();
  const month = { district: huye, month: "2013-11" };
  await closeMonth(store, officerOf(huye), { ...month, closing: "nothing" });
  await closeMonth(store, officerOf(huye), { ...month, closing: "all-entered" });
  expect(await store.reader.select().from(monthClosings)).toMatchObject([{ ...month, closing: "all-entered" }]);
  await expect(closeMonth(store, officerOf(karongi), { ...month, closing: "nothing" })).rejects.toThrow("out-of-scope");
  await expect(
    closeMonth(store, officerOf(huye), { ...month, month: "2013-13", closing: "nothing" }),
  ).rejects.toThrow();
});
