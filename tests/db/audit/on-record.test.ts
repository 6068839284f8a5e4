import { and, asc, eq, gt } from "drizzle-orm";
import { expect, test } from "vitest";
import { recordAttendance } from "@/db/commands/record-attendance";
import { recordCourse } from "@/db/commands/record-course";
import { recordHousehold } from "@/db/commands/record-household";
import { reviewAssistance } from "@/db/commands/review-assistance";
import { setTarget } from "@/db/commands/set-target";
import { auditEntries, auditValues } from "@/db/schema";
import type { Store } from "@/db/store";
import {
  assisted,
  course,
  draft,
  enumerator,
  household,
  huye,
  karongi,
  person,
  restored,
  trainer,
  verifier,
  voided,
} from "@/tests/support/register";
import { load } from "@/tests/support/register-files";
import { handCaseFiles } from "@/tests/support/hand-case-files";
import { testStore } from "@/tests/support/test-store";

/** What was put on record since an entry, each with its fields and their values before and after. */
async function since(store: Store, number: number) {
  const entries = await store.reader
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.programme, "rwanda"), gt(auditEntries.number, number)))
    .orderBy(asc(auditEntries.number));
  const values = await store.reader.select().from(auditValues).orderBy(asc(auditValues.field));
  return entries.map(({ verb, record, recordId, recordVersion, actor, number: own }) => ({
    ...{ verb, record, recordId, recordVersion, actor },
    fields: Object.fromEntries(
      values.filter((one) => one.number === own).map(({ field, old, new: now }) => [field, [read(old), read(now)]]),
    ),
  }));
}

function read(value: string | null): unknown {
  return value === null ? null : JSON.parse(value);
}

async function last(store: Store): Promise<number> {
  const rows = await store.reader.select({ number: auditEntries.number }).from(auditEntries);
  return Math.max(0, ...rows.map(({ number }) => number));
}

test("a new record is on record with every value that is known, a changed one with what changed", async () => {
  const store = await testStore();
  const before = await last(store);
  const id = await household(store, { sector: "Tumba", size: 4 });
  await recordHousehold(store, enumerator, { id, version: 1, district: karongi, sector: "Tumba" });
  const who = { record: "household", recordId: id, verb: "record-household", actor: "enumerator" };
  expect(await since(store, before)).toEqual([
    { ...who, recordVersion: 1, fields: { district: [null, huye], sector: [null, "Tumba"], size: [null, 4] } },
    { ...who, verb: "correct-household", recordVersion: 2, fields: { district: [huye, karongi], size: [4, null] } },
  ]);
});

test("review, voiding and restoring are on record with their reason", async () => {
  const store = await testStore();
  const id = await assisted(store, await person(store));
  const before = await last(store);
  await reviewAssistance(store, verifier, { id, version: 2, step: "return", reason: "Which village?" });
  await voided(store, "assistance", id);
  await restored(store, "assistance", id);
  const [returned, gone, back] = await since(store, before);
  expect(returned).toMatchObject({ verb: "return-assistance", recordVersion: 3, actor: "verifier" });
  expect(returned?.fields).toMatchObject({
    review: ["submitted", "returned"],
    review_reason: [null, "Which village?"],
  });
  expect(gone).toMatchObject({ verb: "void-assistance", recordVersion: 4 });
  expect(gone?.fields).toEqual({ voided: [false, true], void_reason: [null, "entered twice"] });
  expect(back).toMatchObject({ verb: "restore-assistance", recordVersion: 5 });
  expect(back?.fields).toEqual({ voided: [true, false], void_reason: ["entered twice", null] });
});

test("who teaches a course and who was present on a day are on record as fields of the course", async () => {
  const store = await testStore();
  const teacher = await trainer(store);
  const id = await course(store);
  const trainee = await draft(store, await person(store), { course: id });
  const before = await last(store);
  await recordCourse(store, enumerator, {
    ...{ id, version: 1, phase: "iv", district: huye, trade: "sewing" },
    trainers: [teacher],
  });
  await recordAttendance(store, enumerator, { course: id, day: "2013-05-02", present: [trainee] });
  await recordAttendance(store, enumerator, { course: id, day: "2013-05-02", present: [] });
  const about = { record: "course", recordId: id };
  expect(await since(store, before)).toMatchObject([
    { ...about, recordVersion: 2, fields: { trainers: [[], [teacher]] } },
    { ...about, recordVersion: 2, fields: { "attendance 2013-05-02": [null, [trainee]] } },
    { ...about, recordVersion: 2, fields: { "attendance 2013-05-02": [[trainee], []] } },
  ]);
});

test("a target is on record as a whole, with what it replaced", async () => {
  const store = await testStore();
  const before = await last(store);
  const what = { indicator: "direct_beneficiaries", phase: "iv", district: huye, set_on: "2013-01-01" };
  await setTarget(store, enumerator, { ...what, steps: [{ value: "10", due_on: "2013-12-31" }] });
  await setTarget(store, enumerator, { ...what, steps: [{ value: "12", due_on: "2013-12-31" }] });
  const [, corrected] = await since(store, before);
  expect(corrected).toMatchObject({ verb: "set-target", record: "target" });
  const step = (value: string) => [{ value, due_on: "2013-12-31", reason: null }];
  expect(corrected?.fields).toMatchObject({ steps: [step("10"), step("12")], district: [null, huye] });
});

test("a load is one entry with a digest over the rows of each file, and another file has another digest", async () => {
  const store = await testStore();
  const before = await last(store);
  await load(store, handCaseFiles);
  const households = `${handCaseFiles["households.csv"]}H3,RW24,,2,\n`;
  await load(store, { ...handCaseFiles, "households.csv": households });
  const entries = await since(store, before);
  expect(entries).toHaveLength(2);
  const [first, second] = entries;
  expect(first).toMatchObject({ verb: "register-load", record: null, recordId: null });
  expect(first?.fields["assistance.csv"]?.[1]).toMatchObject({ new: 4, changed: 0, unchanged: 0 });
  expect(JSON.stringify(first?.fields["assistance.csv"])).toMatch(/"sha256":"[0-9a-f]{64}"/);
  expect(second?.fields["assistance.csv"]?.[1]).toMatchObject({ new: 0, unchanged: 4 });
  const digest = (fields: Record<string, unknown[]> | undefined, file: string) => JSON.stringify(fields?.[file]?.[1]);
  expect(digest(second?.fields, "households.csv")).not.toBe(digest(first?.fields, "households.csv"));
});
