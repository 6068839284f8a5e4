import { expect, test } from "vitest";
import { verifyRollup } from "@/db/rollup/verify";
import { beneficiaries, programmes } from "@/db/schema";
import { HoldsRealRegister, loadDemonstration } from "@/db/seed/load-demonstration";
import { handCaseFiles } from "@/tests/support/hand-case-files";
import { load, operator } from "@/tests/support/register-files";
import { testStore } from "@/tests/support/test-store";

test("the demonstration loads once, has its own today, and its rollup is what its records give", async () => {
  const store = await testStore();
  const result = await loadDemonstration(store);
  expect(result?.files["beneficiaries.csv"]?.new).toBeGreaterThan(8000);
  const [programme] = await store.reader.select().from(programmes);
  expect(programme?.demonstrationToday).toMatch(/^2013-/);
  expect((await verifyRollup(store.reader, operator)).differ).toBe(0);
  expect(await loadDemonstration(store)).toBeNull();
}, 180_000);

test("the demonstration is never mixed with a real register", async () => {
  const store = await testStore();
  await load(store, handCaseFiles);
  await expect(loadDemonstration(store, { fresh: true })).rejects.toThrow(HoldsRealRegister);
  const people = await store.reader.select().from(beneficiaries);
  expect(people).toHaveLength(3);
  const [programme] = await store.reader.select().from(programmes);
  expect(programme?.demonstrationToday).toBeNull();
});
