import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { v7 as uuid } from "uuid";
import { anonymisePerson } from "@/db/commands/anonymise-person";
import { mergePeople } from "@/db/commands/merge-people";
import { recordVisit } from "@/db/commands/record-visit";
import { restoreRecord } from "@/db/commands/restore-record";
import { reviewAssistance } from "@/db/commands/review-assistance";
import { unmergePeople } from "@/db/commands/unmerge-people";
import { figures } from "@/db/queries/figures-by";
import { assistance, beneficiaries, interviews, merges, visits } from "@/db/schema";
import type { Store } from "@/db/store";
import { claim, wholeProgramme } from "@/domain/access/scope";
import { everything } from "@/domain/filter";
import { kinds, reviewClasses } from "@/domain/vocabulary";
import { expectNoTrace, expectRefused, field } from "@/tests/support/no-trace";
import { assisted, enumerator, expectTrueRollup, household, interviewed } from "@/tests/support/register";
import { karongi, livestock, officerOf, person, stored, training, valueOf, verifier } from "@/tests/support/register";
import { testStore } from "@/tests/support/test-store";

const merger = claim(wholeProgramme("rwanda", "merger"), "enter");

async function merged(store: Store, kept: string, double: string): Promise<string> {
  const id = uuid();
  await mergePeople(store, merger, { id, kept, merged: double, reason: "the same card" });
  return id;
}

async function two(store: Store) {
  const home = await household(store);
  return { kept: await person(store, { household: home }), double: await person(store, { family_name: "Uwase" }) };
}

async function ofAssistance(store: Store, id: string) {
  return (await store.reader.select().from(assistance).where(eq(assistance.id, id)))[0];
}

test("two records of one person become one, who is counted once with what was done for both", async () => {
  const store = await testStore();
  const { kept, double } = await two(store);
  await assisted(store, kept);
  const cow = await assisted(store, double, livestock);
  expect(await valueOf(store, "direct_beneficiaries")).toBe(2);
  const merge = { id: uuid(), kept, merged: double, reason: "the same card" };
  await expectNoTrace(store, (failing) => mergePeople(failing, merger, merge));
  expect(await valueOf(store, "direct_beneficiaries")).toBe(1);
  expect(await valueOf(store, "livestock_recipients")).toBe(1);
  expect(await ofAssistance(store, cow)).toMatchObject({ beneficiary: kept, createdBy: "enumerator" });
  expect(await stored(store, "beneficiary", double)).toMatchObject({ voided: true });
  await expectTrueRollup(store);
});

test("what was entered twice is counted once, and the second entry is kept", async () => {
  const store = await testStore();
  const { kept, double } = await two(store);
  await assisted(store, kept);
  const again = await assisted(store, double);
  await merged(store, kept, double);
  expect(await valueOf(store, "trainees_enrolled")).toBe(1);
  expect(await ofAssistance(store, again)).toMatchObject({ voided: true, beneficiary: double });
  await expectTrueRollup(store);
});

test("a merge has a reason, two people who stand and are reached, and no birth after what was done", async () => {
  const store = await testStore();
  const { kept, double } = await two(store);
  const merge = { id: uuid(), kept, merged: double, reason: "the same card" };
  await expectRefused(store, () => mergePeople(store, merger, { ...merge, reason: "" }), field("reason", "required"));
  await expectRefused(store, () => mergePeople(store, merger, { ...merge, merged: kept }), field("merged", "unique"));
  await expectRefused(store, () => mergePeople(store, merger, { ...merge, merged: uuid() }), { code: "not-found" });
  await expectRefused(store, () => mergePeople(store, officerOf(karongi), merge), { code: "not-found" });
  const young = await person(store, { birth_year: 2014 });
  await assisted(store, double);
  const late = { ...merge, kept: young };
  await expectRefused(store, () => mergePeople(store, merger, late), { code: "enrolled-before-birth" });
  await merged(store, kept, double);
  await expectRefused(store, () => mergePeople(store, merger, merge), { code: "record-voided" });
  const other = { ...merge, id: uuid(), kept: young, merged: kept };
  await expectRefused(store, () => mergePeople(store, merger, other), { code: "person-merged" });
});

test("what was verified is verified again after a merge, by nobody who merged or entered it", async () => {
  const store = await testStore();
  const { kept, double } = await two(store);
  const id = await assisted(store, double);
  await reviewAssistance(store, verifier, { id, version: 2, step: "verify" });
  const merge = await merged(store, kept, double);
  expect(await ofAssistance(store, id)).toMatchObject({ review: "submitted", reviewReason: "the same card" });
  const verify = { id, version: 4, step: "verify" };
  await expectRefused(store, () => reviewAssistance(store, wholeProgramme("rwanda", "merger"), verify), {
    code: "own-entry",
  });
  await expectRefused(store, () => reviewAssistance(store, enumerator, verify), { code: "own-entry" });
  await reviewAssistance(store, verifier, verify);
  await unmergePeople(store, merger, { id: merge, reason: "two sisters" });
  expect(await ofAssistance(store, id)).toMatchObject({ review: "verified", beneficiary: double });
  await expectTrueRollup(store);
});

test("who was merged is restored only by taking the merge back", async () => {
  const store = await testStore();
  const { kept, double } = await two(store);
  const merge = await merged(store, kept, double);
  const restoring = { record: "beneficiary", id: double, version: 2 };
  await expectRefused(store, () => restoreRecord(store, enumerator, restoring), { code: "person-merged" });
  await expectRefused(store, () => unmergePeople(store, merger, { id: merge }), field("reason", "required"));
  await expectRefused(store, () => unmergePeople(store, officerOf(karongi), { id: merge, reason: "?" }), {
    code: "not-found",
  });
  await expectNoTrace(store, (failing) => unmergePeople(failing, merger, { id: merge, reason: "two sisters" }));
  await expectRefused(store, () => unmergePeople(store, merger, { id: merge, reason: "again" }), {
    code: "record-not-voided",
  });
});

test("whoever anonymises a person erases those who were merged into them too", async () => {
  const store = await testStore();
  const { kept, double } = await two(store);
  await merged(store, kept, double);
  const version = (await stored(store, "beneficiary", kept)).version;
  await anonymisePerson(store, enumerator, { id: kept, version, reason: "asked to" });
  const rows = await store.reader.select().from(beneficiaries);
  expect(rows.map(({ familyName, anonymisedAt }) => [familyName, anonymisedAt !== null])).toEqual([
    ["—", true],
    ["—", true],
  ]);
  expect((await store.reader.select().from(merges))[0]).toMatchObject({ reason: "—" });
});

const raised = { version: 0, updatedAt: 0, updatedBy: "" };

/** Everything on record of people, without what every change raises. */
async function records(store: Store) {
  const told: string[] = [];
  for (const table of [beneficiaries, assistance, interviews, visits])
    for (const row of await store.reader.select().from(table)) told.push(JSON.stringify({ ...row, ...raised }));
  return told.sort();
}

async function allFigures(store: Store) {
  const found = [];
  for (const review of reviewClasses)
    found.push(await figures(store.reader, enumerator, { filter: { ...everything, review }, asOf: "2014-12-31" }));
  return found;
}

const given = fc.record({
  kind: fc.constantFrom(...kinds),
  phase: fc.constantFrom("iii", "iv"),
  enrolled: fc.constantFrom("2012-03-01", "2013-05-01"),
  isVerified: fc.boolean(),
  income: fc.option(fc.constantFrom(0, 8_000, 40_000)),
});

test("to merge two people and take it back changes no figure and no record", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        first: fc.uniqueArray(given, { maxLength: 3, selector: ({ kind, phase }) => `${kind} ${phase}` }),
        second: fc.uniqueArray(given, { maxLength: 3, selector: ({ kind, phase }) => `${kind} ${phase}` }),
        share: fc.boolean(),
        isVisited: fc.boolean(),
      }),
      async ({ first, second, share, isVisited }) => {
        const store = await testStore();
        const home = await household(store);
        const kept = await person(store, { household: home });
        const double = await person(store, { household: share ? home : null, birth_year: 1994 });
        for (const [who, packages] of [
          [kept, first],
          [double, second],
        ] as const)
          for (const one of packages) await give(store, who, one);
        if (isVisited) await visited(store, double);
        const before = { records: await records(store), figures: await allFigures(store) };
        const merge = await merged(store, kept, double);
        await expectTrueRollup(store);
        await unmergePeople(store, merger, { id: merge, reason: "two sisters" });
        await expectTrueRollup(store);
        expect({ records: await records(store), figures: await allFigures(store) }).toEqual(before);
      },
    ),
    { numRuns: 12 },
  );
});

async function give(store: Store, who: string, { kind, phase, enrolled, isVerified, income }: Given): Promise<void> {
  const trade = kind === "vocational-training" ? "sewing" : null;
  const id = await assisted(store, who, { ...training, kind, trade, phase, enrolled_on: enrolled });
  if (isVerified) await reviewAssistance(store, verifier, { id, version: 2, step: "verify" });
  if (income === null) return;
  await interviewed(store, id, { round: "baseline", monthly_income_rwf: 10_000 });
  await interviewed(store, id, { round: "3-months", monthly_income_rwf: income });
}

type Given = typeof given extends fc.Arbitrary<infer T> ? T : never;

async function visited(store: Store, beneficiary: string): Promise<void> {
  const told = { contact: "met", language: "rw", instrument: "follow-up", instrument_version: 1 };
  await recordVisit(store, enumerator, { id: uuid(), beneficiary, held_on: "2014-01-05", ...told });
}
