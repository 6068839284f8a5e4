import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { dataVersions, districts, phases, provinces, publishedFigures, sectors, targets } from "@/db/schema";
import { loadReference } from "@/db/seed/load-reference";
import { testStore } from "@/tests/support/test-store";

test("a new database knows 5 provinces, 30 districts and 416 sectors, four phases and what phase IV set out to reach", async () => {
  const { reader } = await testStore();
  expect(await reader.select().from(provinces)).toHaveLength(5);
  expect(await reader.select().from(districts)).toHaveLength(30);
  expect(await reader.select().from(sectors)).toHaveLength(416);
  const codes = await reader.select({ code: phases.code }).from(phases).orderBy(phases.position);
  expect(codes.map(({ code }) => code)).toEqual(["i", "ii", "iii", "iv"]);
  const direct = await reader.select().from(targets).where(eq(targets.indicator, "direct_beneficiaries"));
  expect(direct.map(({ phase, value }) => [phase, value])).toEqual([["iv", "5000"]]);
  expect((await reader.select().from(publishedFigures)).length).toBeGreaterThan(10);
});

test("loading the reference data again neither undoes what people changed nor raises the data version", async () => {
  const store = await testStore();
  const ofPhaseFour = and(eq(phases.programme, "rwanda"), eq(phases.code, "iv"));
  await store.transaction(async (tx) => {
    await tx.update(phases).set({ startsOn: "2013-05-01" }).where(ofPhaseFour);
    await tx.update(targets).set({ value: "5200" }).where(eq(targets.indicator, "direct_beneficiaries"));
  });
  const before = await store.reader.select().from(dataVersions);
  await loadReference(store);
  const [phase] = await store.reader.select().from(phases).where(ofPhaseFour);
  expect(phase?.startsOn).toBe("2013-05-01");
  const direct = await store.reader.select().from(targets).where(eq(targets.indicator, "direct_beneficiaries"));
  expect(direct.map(({ value }) => value)).toEqual(["5200"]);
  expect(await store.reader.select().from(dataVersions)).toEqual(before);
});

test("a published figure that was touched by hand is as the sources have it again", async () => {
  const store = await testStore();
  await store.transaction(async (tx) => void (await tx.update(publishedFigures).set({ value: "1" })));
  await loadReference(store);
  const rows = await store.reader.select().from(publishedFigures).where(eq(publishedFigures.value, "1"));
  expect(rows).toEqual([]);
});
