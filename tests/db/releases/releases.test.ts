import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { advanceRelease } from "@/db/commands/advance-release";
import { makeRelease } from "@/db/commands/make-release";
import { releaseOf, releasesOf } from "@/db/queries/releases";
import { verifyReleases } from "@/db/releases/verify-release";
import { releases } from "@/db/schema";
import type { Store } from "@/db/store";
import { claim, wholeProgramme } from "@/domain/access/scope";
import { assisted, enumerator, household, person, verifier } from "@/tests/support/register";
import { scopeAs } from "@/tests/support/scopes";
import { testStore } from "@/tests/support/test-store";

const maker = claim(enumerator, "configure");
const second = claim(verifier, "configure");
const settings = { asOf: "2014-03-31", threshold: 10, courseMonths: 5, fiscalYearFirstMonth: 7, codeVersion: "test" };

async function drafted(store: Store, phases = "iv"): Promise<string> {
  return (await makeRelease(store, maker, { phases, period: "quarter", review: "reported" }, settings)).id;
}

async function published(store: Store, phases = "iv"): Promise<string> {
  const code = await drafted(store, phases);
  await advanceRelease(store, second, { code, step: "review" });
  await advanceRelease(store, maker, { code, step: "publish" });
  return code;
}

async function people(store: Store, count: number): Promise<void> {
  const home = await household(store, { size: 40 });
  for (let i = 0; i < count; i += 1) await assisted(store, await person(store, { household: home }));
}

test("a release is cited by month and phases, the next of the same gets a number", async () => {
  const store = await testStore();
  expect(await drafted(store)).toBe("R-2014-03-IV");
  expect(await drafted(store)).toBe("R-2014-03-IV.2");
  expect(await drafted(store, "i;ii;iii")).toBe("R-2014-03-I-II-III");
});

test("somebody else reviews it, and only what was reviewed is published", async () => {
  const store = await testStore();
  const code = await drafted(store);
  await expect(advanceRelease(store, maker, { code, step: "publish" })).rejects.toThrow("wrong-release-state");
  await expect(advanceRelease(store, maker, { code, step: "review" })).rejects.toThrow("own-release");
  await advanceRelease(store, second, { code, step: "review" });
  await advanceRelease(store, maker, { code, step: "publish" });
  expect((await releaseOf(store.reader, maker, code))?.state).toBe("published");
});

test("a published release is the same bytes whatever is recorded later, and takes its place only with a reason", async () => {
  const store = await testStore();
  await people(store, 12);
  const code = await published(store);
  const before = await releaseOf(store.reader, maker, code);
  await people(store, 3);
  const next = await published(store);
  await expect(advanceRelease(store, maker, { code, step: "supersede", by: next })).rejects.toThrow("required");
  await advanceRelease(store, maker, { code, step: "supersede", by: next, reason: "three people were missing" });
  const after = await releaseOf(store.reader, maker, code);
  expect(after).toMatchObject({ state: "superseded", supersededBy: next });
  expect([after?.text, after?.hash]).toEqual([before?.text, before?.hash]);
  await expect(advanceRelease(store, maker, { code, step: "drop" })).rejects.toThrow("wrong-release-state");
});

test("numbers that few people stand behind are withheld, which is not zero", async () => {
  const store = await testStore();
  await people(store, 12);
  const code = await drafted(store);
  const rows = (await releaseOf(store.reader, maker, code))?.content.results[0]?.rows ?? [];
  const row = (indicator: string) => rows.find((one) => one.indicator === indicator);
  expect(row("direct_beneficiaries")).toMatchObject({ cumulative: 12, nothing: null });
  expect(row("livestock_recipients")).toMatchObject({ cumulative: null, nothing: "withheld" });
  // All twelve completed: that nobody dropped out is withheld with the share.
  expect(row("completion_rate")).toMatchObject({ numerator: null, denominator: null, n: null, nothing: "withheld" });
  expect(row("trainers_trained")).toMatchObject({ nothing: "not-yet-reported" });
});

test("a donor sees what is published of the phases that are funded, and no draft", async () => {
  const store = await testStore();
  const donor = scopeAs("donor", { phases: ["iv"] });
  const [draft, own, foreign] = [await drafted(store), await published(store), await published(store, "iii;iv")];
  expect((await releasesOf(store.reader, donor)).map(({ code }) => code)).toEqual([own]);
  expect(await releaseOf(store.reader, donor, draft)).toBeNull();
  expect(await releaseOf(store.reader, donor, foreign)).toBeNull();
  expect(await releaseOf(store.reader, wholeProgramme("other", "someone"), own)).toBeNull();
});

test("verifying works every figure out again and finds a changed byte", async () => {
  const store = await testStore();
  await people(store, 12);
  const code = await published(store);
  const [verified] = await verifyReleases(store.reader, maker, code);
  expect(verified).toMatchObject({ isIntact: true, figures: 14, different: [] });
  await store.transaction(async (tx) => {
    const [row] = await tx.select().from(releases).where(eq(releases.code, code));
    const content = (row?.content ?? "").replace('"cumulative":12', '"cumulative":13');
    await tx.update(releases).set({ content }).where(eq(releases.code, code));
  });
  const [changed] = await verifyReleases(store.reader, maker, code);
  expect(changed?.isIntact).toBe(false);
  expect(changed?.different).toContain("iv direct_beneficiaries");
});
