import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { recordAssistance } from "@/db/commands/record-assistance";
import { reviewAssistance } from "@/db/commands/review-assistance";
import { figuresBy } from "@/db/queries/figures-by";
import { assistance } from "@/db/schema";
import { doubts } from "@/db/queries/doubts";
import { programmePhases } from "@/db/queries/programme-structure";
import { everything } from "@/domain/filter";
import { kinds } from "@/domain/vocabulary";
import { expectNoTrace, expectRefused, field } from "@/tests/support/no-trace";
import { answerTo, operation, stored as receiptFor } from "@/tests/support/operations";
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
  karongi,
  livestock,
  officerOf,
  person,
  training,
  valueOf,
  verifier,
  voided,
} from "@/tests/support/register";
import { testStore } from "@/tests/support/test-store";

test("an assistance is refused when trade and kind do not fit or its days are out of order", async () => {
  const store = await testStore();
  const beneficiary = await person(store);
  const record = (fields: object) =>
    recordAssistance(store, enumerator, { id: uuid(), beneficiary, ...training, ...fields });
  await expectRefused(store, () => record({ trade: null }), field("trade", "trade-required"));
  await expectRefused(store, () => record({ kind: "livestock" }), field("trade", "only-for-training"));
  const early = { started_on: "2013-04-30" };
  await expectRefused(store, () => record(early), field("started_on", "not-before"));
  await expectRefused(store, () => record({ ended_on: "2013-02-30" }), field("ended_on", "day"));
  await expectRefused(store, () => record({ phase: "ix" }), field("phase", "known-phase"));
});

test("an assistance is refused for an unknown or voided person, or one born after it", async () => {
  const store = await testStore();
  const gone = await person(store);
  await voided(store, "beneficiary", gone);
  const record = (beneficiary: string) => recordAssistance(store, enumerator, { id: uuid(), beneficiary, ...training });
  await expectRefused(store, () => record(uuid()), field("beneficiary", "known-reference"));
  await expectRefused(store, () => record(gone), field("beneficiary", "known-reference"));
  const child = await person(store, { birth_year: 2014 });
  await expectRefused(store, () => record(child), field("enrolled_on", "enrolled-after-birth"));
});

test("an assistance is refused with a course of another phase or trade", async () => {
  const store = await testStore();
  const beneficiary = await person(store);
  const record = async (fields: Record<string, string>) => {
    const entry = { id: uuid(), beneficiary, ...training, course: await course(store, fields) };
    return recordAssistance(store, enumerator, entry);
  };
  await expect(record({ phase: "iii" })).rejects.toMatchObject(field("course", "course-of-phase"));
  await expect(record({ trade: "welding" })).rejects.toMatchObject(field("course", "course-of-trade"));
  await record({});
});

test("a person has one assistance of a kind in a phase, whatever else they have", async () => {
  const store = await testStore();
  const id = await person(store);
  const first = await draft(store, id);
  const again = () =>
    recordAssistance(store, enumerator, { id: uuid(), beneficiary: id, ...training, trade: "welding" });
  await expectRefused(store, () => again(), field("beneficiary", "one-assistance-stored"));
  await draft(store, id, { phase: "iii" });
  await draft(store, id, livestock);
  await voided(store, "assistance", first);
  await again();
});

test("an assistance is refused from a district that is not the officer's, for a person out of reach, or to a donor", async () => {
  const store = await testStore();
  const home = await household(store, { district: karongi });
  const entry = { id: uuid(), beneficiary: await person(store, { household: home }), ...training };
  await expectRefused(store, () => recordAssistance(store, officerOf(karongi), entry), { code: "out-of-scope" });
  const unknown = field("beneficiary", "known-reference");
  await expectRefused(store, () => recordAssistance(store, officerOf(huye), entry), unknown);
  await expectRefused(store, () => recordAssistance(store, donor, entry), { code: "not-permitted" });
});

test("an assistance that cannot be stored leaves no trace", async () => {
  const store = await testStore();
  const entry = { id: uuid(), beneficiary: await person(store), ...training };
  await expectNoTrace(store, (failing) => recordAssistance(failing, enumerator, entry));
});

test("an assistance counts from the moment it is submitted", async () => {
  const store = await testStore();
  const id = await draft(store, await person(store));
  expect(await valueOf(store, "trainees_enrolled")).toBe(0);
  await reviewAssistance(store, enumerator, { id, version: 1, step: "submit" });
  expect(await valueOf(store, "trainees_enrolled")).toBe(1);
  await expectTrueRollup(store);
});

test("a change to what was verified has a reason, and has to be verified again by somebody else", async () => {
  const store = await testStore();
  const beneficiary = await person(store);
  const id = await assisted(store, beneficiary);
  await reviewAssistance(store, verifier, { id, version: 2, step: "verify" });
  const changed = { id, version: 3, beneficiary, ...training, status: "dropped-out" };
  await expectRefused(store, () => recordAssistance(store, enumerator, changed), field("reason", "required"));
  await recordAssistance(store, enumerator, { ...changed, reason: "left in July" });
  const [row] = await store.reader.select().from(assistance);
  expect(row).toMatchObject({ review: "submitted", reviewReason: "left in July", reviewedBy: "enumerator" });
  expect(await valueOf(store, "trainees_enrolled", { review: "verified" })).toBe(0);
  const verify = { id, version: 4, step: "verify" };
  await expectRefused(store, () => reviewAssistance(store, enumerator, verify), { code: "own-entry" });
  await reviewAssistance(store, verifier, verify);
  await expectTrueRollup(store);
});

test("an operation that changes what was verified says why, or is refused", async () => {
  const store = await testStore();
  const id = await assisted(store, await person(store));
  await reviewAssistance(store, verifier, { id, version: 2, step: "verify" });
  const change = { id, status: "dropped-out" };
  const base = { status: "completed" };
  const refused = await answerTo(store, operation("record-assistance", change, { base }));
  expect(refused).toMatchObject({ outcome: "refused", problems: [{ column: "reason" }] });
  const receipt = await receiptFor(store, operation("record-assistance", { ...change, reason: "left" }, { base }));
  expect(receipt.stored).toMatchObject({ status: "dropped-out", review: "submitted", review_reason: "left" });
});

test("a person with two kinds of assistance is one direct beneficiary, and one under each kind", async () => {
  const store = await testStore();
  const id = await person(store);
  await assisted(store, id);
  await assisted(store, id, livestock);
  await assisted(store, id, { phase: "iii" });
  expect(await valueOf(store, "direct_beneficiaries")).toBe(1);
  const question = { filter: everything, asOf: "2014-03-31", by: ["kind"], codes: ["direct_beneficiaries"] } as const;
  const byKind = await figuresBy(store.reader, enumerator, question);
  const values = new Map(byKind.map(({ key, figures }) => [key.kind, figures[0]?.value]));
  expect([...kinds].map((kind) => values.get(kind))).toEqual([1, 1, 0]);
  expect(await valueOf(store, "direct_beneficiaries", { phase: ["iii", "iv"] })).toBe(1);
  await expectTrueRollup(store);
});

test("an assistance in another district than the household's counts where it was given, and is a doubt there", async () => {
  const store = await testStore();
  const home = await household(store, { district: karongi, size: 4 });
  await assisted(store, await person(store, { household: home }), { district: huye });
  expect(await valueOf(store, "direct_beneficiaries", { district: ["huye"] })).toBe(1);
  const atHome = await figure(store, "direct_beneficiaries", { district: ["karongi"] });
  expect(atHome).toMatchObject({ value: null, nothing: "not-yet-reported" });
  expect(await valueOf(store, "indirect_beneficiaries", { district: ["huye"] })).toBe(3);
  const found = await doubts(store.reader, enumerator, everything, await programmePhases(store.reader, enumerator));
  expect(found).toEqual([{ phase: "iv", district: "huye", elsewhere: 1, incomeJumps: 0, outsidePhase: 0 }]);
  await expectTrueRollup(store);
});

test("an assistance entered for the wrong person moves to the right one", async () => {
  const store = await testStore();
  const [wrong, right] = [
    await person(store, { household: await household(store, { size: 9 }) }),
    await person(store, { household: await household(store, { size: 2 }) }),
  ];
  const id = await assisted(store, wrong);
  expect(await valueOf(store, "indirect_beneficiaries")).toBe(8);
  await recordAssistance(store, enumerator, { id, version: 2, beneficiary: right, ...training });
  expect(await valueOf(store, "indirect_beneficiaries")).toBe(1);
  await expectTrueRollup(store);
});
