import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { verifyRollup } from "@/db/rollup/verify";
import { householdReach, progressMonths, reviewCounts } from "@/db/schema";
import { assisted, enumerator, household, person } from "@/tests/support/register";
import { testStore } from "@/tests/support/test-store";

test("a sum that was touched, a row too many and a row that is gone are each found and named", async () => {
  const store = await testStore();
  await assisted(store, await person(store, { household: await household(store) }));
  const { compared, differ } = await verifyRollup(store.reader, enumerator);
  expect(compared).toBeGreaterThan(20);
  expect(differ).toBe(0);
  await store.transaction(async (tx) => {
    await tx
      .update(reviewCounts)
      .set({ records: sql`records + 1` })
      .where(eq(reviewCounts.review, "submitted"));
    await tx.delete(householdReach).where(eq(householdReach.what, "all"));
    const kept = { programme_id: "rwanda", class: "reported", what: "livestock", place_set: "iv.RW24" };
    await tx.insertMany(householdReach, [{ ...kept, households: 1, other_members: 0, unknown_size: 0 }]);
  });
  const found = await verifyRollup(store.reader, enumerator);
  expect(found.examples).toEqual([
    { table: "household_reach", key: "reported all iv.RW24" },
    { table: "household_reach", key: "reported livestock iv.RW24" },
    { table: "review_counts", key: "assistance iv RW24 vocational-training submitted" },
  ]);
  expect(found.differ).toBe(3);
});

test("rows that have come to nothing are no difference", async () => {
  const store = await testStore();
  await store.transaction(async (tx) => {
    const [row] = await tx.select().from(progressMonths);
    expect(row).toBeUndefined();
    const key = { programme_id: "rwanda", phase_code: "iv", district_code: "RW24", kind: "livestock" };
    await tx.insertMany(reviewCounts, [{ ...key, record: "assistance", review: "draft", records: 0 }]);
  });
  expect((await verifyRollup(store.reader, enumerator)).differ).toBe(0);
});

test("what somebody records while the sums are verified is no difference", async () => {
  const store = await testStore();
  const people = [];
  for (let i = 0; i < 6; i += 1) people.push(await person(store));
  const verifying = () => store.snapshot((reader) => verifyRollup(reader, enumerator));
  const [first, second] = await Promise.all([verifying(), verifying(), ...people.map((one) => assisted(store, one))]);
  expect([first.differ, second.differ]).toEqual([0, 0]);
});
