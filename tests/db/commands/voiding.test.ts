import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { recordBeneficiary } from "@/db/commands/record-beneficiary";
import { recordHousehold } from "@/db/commands/record-household";
import { restoreRecord } from "@/db/commands/restore-record";
import { voidRecord } from "@/db/commands/void-record";
import type { Store } from "@/db/store";
import { recordKinds, type RecordKind } from "@/domain/entry/voiding";
import { expectNoTrace, expectRefused, field } from "@/tests/support/no-trace";
import {
  assisted,
  course,
  donor,
  draft,
  enumerator,
  expectTrueRollup,
  figure,
  household,
  huye,
  interviewed,
  karongi,
  officerOf,
  person,
  restored,
  stored,
  trainer,
  valueOf,
  voided,
} from "@/tests/support/register";
import { testStore } from "@/tests/support/test-store";

/** One record of each kind, all of them counted: A of a household of five learns sewing with a trainer. */
async function oneOfEach(store: Store): Promise<Record<RecordKind, string>> {
  const home = await household(store, { size: 5 });
  const beneficiary = await person(store, { household: home });
  const teacher = await trainer(store);
  const lessons = await course(store, { trainers: [teacher] });
  const assistance = await assisted(store, beneficiary, { course: lessons });
  await interviewed(store, assistance, { round: "baseline", monthly_income_rwf: 10_000 });
  const interview = await interviewed(store, assistance, { round: "3-months", monthly_income_rwf: 15_000 });
  return { household: home, beneficiary, trainer: teacher, course: lessons, assistance, interview };
}

const shown = [
  "direct_beneficiaries",
  "indirect_beneficiaries",
  "trainers_trained",
  "trainees_enrolled",
  "trainees_per_trainer",
  "income_change",
] as const;

async function valuesOf(store: Store): Promise<(number | null)[]> {
  return Promise.all(shown.map((code) => valueOf(store, code)));
}

/** What each figure is once one of the records is voided, in the order of `shown`. */
const without: Record<RecordKind, (number | null)[]> = {
  household: [1, 0, 1, 1, 1, 0.5],
  beneficiary: [null, null, 1, null, null, null],
  trainer: [1, 4, null, 1, null, 0.5],
  course: [1, 4, 1, 1, null, 0.5],
  assistance: [null, null, 1, null, null, null],
  interview: [1, 4, 1, 1, 1, null],
};

test.each(recordKinds)("a voided %s does not count, and one that came back counts as before", async (record) => {
  const store = await testStore();
  const ids = await oneOfEach(store);
  expect(await valuesOf(store)).toEqual([1, 4, 1, 1, 1, 0.5]);
  await voided(store, record, ids[record]);
  expect(await valuesOf(store)).toEqual(without[record]);
  await expectTrueRollup(store);
  await restored(store, record, ids[record]);
  expect(await valuesOf(store)).toEqual([1, 4, 1, 1, 1, 0.5]);
  await expectTrueRollup(store);
});

test.each(recordKinds)("voiding and restoring a %s that cannot be stored leaves no trace", async (record) => {
  const store = await testStore();
  const id = (await oneOfEach(store))[record];
  const { version } = await stored(store, record, id);
  const voiding = { record, id, version, reason: "entered twice" };
  await expectNoTrace(store, (failing) => voidRecord(failing, enumerator, voiding));
  await expectNoTrace(store, (failing) => restoreRecord(failing, enumerator, { record, id, version: version + 1 }));
});

test.each(recordKinds)("a %s is voided by nobody who does not reach it, and not without a reason", async (record) => {
  const store = await testStore();
  const id = (await oneOfEach(store))[record];
  const { version } = await stored(store, record, id);
  const voiding = { record, id, version, reason: "entered twice" };
  await expectRefused(store, () => voidRecord(store, officerOf(karongi), voiding), { code: "not-found" });
  await expectRefused(store, () => voidRecord(store, donor, voiding), { code: "not-permitted" });
  await expectRefused(store, () => voidRecord(store, enumerator, { ...voiding, reason: " " }), field("reason", "text"));
  await expectRefused(
    store,
    () => voidRecord(store, enumerator, { ...voiding, reason: null }),
    field("reason", "required"),
  );
  const stale = { ...voiding, version: version + 1 };
  await expectRefused(store, () => voidRecord(store, enumerator, stale), { code: "changed-meanwhile" });
  await expectRefused(store, () => voidRecord(store, enumerator, { ...voiding, id: uuid() }), {
    code: "not-found",
  });
  await voidRecord(store, officerOf(huye), voiding);
  await expectRefused(store, () => voidRecord(store, enumerator, stale), { code: "record-voided" });
});

test("only what was voided comes back, to those who reach it, in the version they saw", async () => {
  const store = await testStore();
  const id = await household(store);
  const restoring = { record: "household", id, version: 1 };
  await expectRefused(store, () => restoreRecord(store, enumerator, restoring), { code: "record-not-voided" });
  await voided(store, "household", id);
  await expectRefused(store, () => restoreRecord(store, enumerator, restoring), { code: "changed-meanwhile" });
  const seen = { ...restoring, version: 2 };
  await expectRefused(store, () => restoreRecord(store, officerOf(karongi), seen), { code: "not-found" });
  await expectRefused(store, () => restoreRecord(store, donor, seen), { code: "not-permitted" });
  await expectRefused(store, () => restoreRecord(store, enumerator, { ...seen, id: uuid() }), {
    code: "not-found",
  });
  await restoreRecord(store, officerOf(huye), seen);
});

test("a voided record is not changed", async () => {
  const store = await testStore();
  const id = await household(store);
  await voided(store, "household", id);
  const change = { id, version: 2, district: huye, size: 2 };
  await expectRefused(store, () => recordHousehold(store, enumerator, change), { code: "record-voided" });
});

test("an assistance or an interview does not come back while its place is taken", async () => {
  const store = await testStore();
  const beneficiary = await person(store);
  const first = await assisted(store, beneficiary);
  const before = await interviewed(store, first, { round: "baseline" });
  await voided(store, "interview", before);
  const now = await interviewed(store, first, { round: "baseline" });
  const comeBack = async (record: RecordKind, id: string) =>
    restoreRecord(store, enumerator, { record, id, version: (await stored(store, record, id)).version });
  await expectRefused(store, () => comeBack("interview", before), { code: "place-taken" });
  await voided(store, "interview", now);
  await comeBack("interview", before);
  await voided(store, "assistance", first);
  const second = await assisted(store, beneficiary);
  await expectRefused(store, () => comeBack("assistance", first), { code: "place-taken" });
  await voided(store, "assistance", second);
  await comeBack("assistance", first);
  await expectTrueRollup(store);
});

test("an assistance does not come back to somebody who by now is born after it", async () => {
  const store = await testStore();
  const id = await person(store, { birth_year: 1990 });
  const assistance = await assisted(store, id);
  await voided(store, "assistance", assistance);
  await recordBeneficiary(store, enumerator, { id, version: 1, family_name: "Uwase", birth_year: 2014 });
  const restoring = { record: "assistance", id: assistance, version: 3 };
  await expectRefused(store, () => restoreRecord(store, enumerator, restoring), {
    code: "enrolled-before-birth",
  });
});

test("the people of a voided household count alone, whatever happens to them, until it is back", async () => {
  const store = await testStore();
  const home = await household(store, { size: 6 });
  const people = [await person(store, { household: home }), await person(store, { household: home })];
  for (const one of people) await assisted(store, one);
  expect(await figure(store, "indirect_beneficiaries")).toMatchObject({ value: 4, leftOut: 0 });
  await voided(store, "household", home);
  expect(await figure(store, "indirect_beneficiaries")).toMatchObject({ value: 0, leftOut: 2 });
  const third = await person(store);
  await draft(store, third);
  await assisted(store, people[0] ?? "", { phase: "iii", enrolled_on: "2012-02-01" });
  await voided(store, "beneficiary", people[1] ?? "");
  await expectTrueRollup(store);
  await restored(store, "household", home);
  expect(await figure(store, "indirect_beneficiaries")).toMatchObject({ value: 5, leftOut: 0 });
  await expectTrueRollup(store);
});
