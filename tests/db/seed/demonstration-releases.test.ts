import { expect, test } from "vitest";
import { releases } from "@/db/schema";
import { loadDemonstrationReleases } from "@/db/seed/load-demonstration-releases";
import { testStore } from "@/tests/support/test-store";

const settings = { courseMonths: 6, fiscalYearFirstMonth: 7, codeVersion: "test" };

test("the demonstration's phases are published once, made by one and reviewed by another", async () => {
  const store = await testStore();
  await loadDemonstrationReleases(store, settings);
  await loadDemonstrationReleases(store, settings);
  const stored = await store.reader.select().from(releases).orderBy(releases.code);
  expect(stored.map(({ code, state }) => [code, state])).toEqual([
    ["R-2013-12-I-II-III", "published"],
    ["R-2013-12-IV", "published"],
  ]);
  for (const { madeBy, reviewedBy } of stored) expect(reviewedBy).not.toBe(madeBy);
});
