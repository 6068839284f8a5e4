import { and, eq, isNotNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { setTarget } from "@/db/commands/set-target";
import { targets } from "@/db/schema";
import type { Store } from "@/db/store";
import { claim } from "@/domain/access/scope";
import { expectNoTrace, expectRefused, field } from "@/tests/support/no-trace";
import { donor, enumerator, huye, officerOf } from "@/tests/support/register";
import { forged, scopeAs } from "@/tests/support/scopes";
import { testStore } from "@/tests/support/test-store";

const yearly = (fields: object = {}) => ({
  ...{ indicator: "trainees_completed", phase: "iv", district: huye, set_on: "2013-05-01" },
  steps: [
    { due_on: "2014-06-30", value: 170 },
    { due_on: "2013-12-31", value: 80 },
  ],
  ...fields,
});

async function inHuye(store: Store): Promise<string[]> {
  const rows = await store.reader
    .select()
    .from(targets)
    .where(and(eq(targets.district, huye), isNotNull(targets.setOn)));
  return rows.map(({ setOn, dueOn, value }) => `${setOn} ${dueOn} ${value}`).sort();
}

test("a target is refused without a day, with a step twice, below zero, or for what is not counted", async () => {
  const store = await testStore();
  const set = (fields: object) => setTarget(store, enumerator, yearly(fields));
  await expectRefused(store, () => set({ set_on: null }), field("set_on", "required"));
  await expectRefused(store, () => set({ steps: [] }), field("steps", "required"));
  const twice = [
    { due_on: "2014-06-30", value: 1 },
    { due_on: "2014-06-30", value: 2 },
  ];
  await expectRefused(store, () => set({ steps: twice }), field("due_on", "unique"));
  await expectRefused(store, () => set({ steps: [{ value: -1 }] }), field("value", "decimal"));
  await expectRefused(store, () => set({ indicator: "happiness" }), field("indicator", "one-of"));
  await expectRefused(store, () => set({ phase: "v" }), field("phase", "known-phase"));
});

test("targets are set by the manager alone, of districts and of whole phases", async () => {
  const store = await testStore();
  for (const other of [officerOf(huye), donor, forged(scopeAs("administrator"))])
    await expectRefused(store, () => setTarget(store, other, yearly()), { code: "not-permitted" });
  const manager = claim(scopeAs("manager"), "configure");
  await setTarget(store, manager, yearly());
  await setTarget(store, manager, yearly({ district: null }));
});

test("a target that cannot be stored leaves no trace", async () => {
  const store = await testStore();
  await setTarget(store, enumerator, yearly());
  const correction = yearly({ steps: [{ due_on: "2014-06-30", value: 175 }], reason: "typing error" });
  await expectNoTrace(store, (failing) => setTarget(failing, enumerator, correction));
});

test("a revision leaves what was set before as history; the same day again is a correction", async () => {
  const store = await testStore();
  await setTarget(store, enumerator, yearly());
  await setTarget(store, enumerator, yearly({ set_on: "2013-11-01", steps: [{ due_on: "2014-06-30", value: 150 }] }));
  const before = ["2013-05-01 2013-12-31 80", "2013-05-01 2014-06-30 170"];
  expect(await inHuye(store)).toEqual([...before, "2013-11-01 2014-06-30 150"]);
  const { id } = await setTarget(
    store,
    enumerator,
    yearly({ set_on: "2013-11-01", steps: [{ due_on: null, value: "0.5" }] }),
  );
  expect(await inHuye(store)).toEqual([...before, "2013-11-01 null 0.5"]);
  const [row] = await store.reader.select().from(targets).where(eq(targets.id, id));
  expect(row?.value).toBe("0.5");
});
