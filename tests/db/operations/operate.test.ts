import { v7 as uuid } from "uuid";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { recordHousehold } from "@/db/commands/record-household";
import { fieldNames } from "@/db/operations/last-change";
import { operate } from "@/db/operations/operate";
import { attendance, auditEntries, households } from "@/db/schema";
import type { Store } from "@/db/store";
import type { Operation } from "@/domain/operations/operation";
import { scopeAs } from "@/tests/support/scopes";
import { wholeDatabase } from "@/tests/support/whole-database";
import { answerTo, operation, stored } from "@/tests/support/operations";
import {
  assisted,
  course,
  draft,
  enumerator,
  expectTrueRollup,
  household,
  huye,
  karongi,
  person,
  trainer,
  verifier,
} from "@/tests/support/register";
import { testStore } from "@/tests/support/test-store";

const homeOf = async (store: Store, id: string) => {
  const [row] = await store.reader.select().from(households).where(eq(households.id, id));
  return row === undefined
    ? null
    : { district: row.district, sector: row.sector, size: row.size, version: row.version };
};

test("a receipt says what was stored, in which version, and where it is on record", async () => {
  const store = await testStore();
  const id = uuid();
  const one = operation("record-household", { id, district: huye, size: 4 });
  const receipt = await stored(store, one);
  expect(receipt).toMatchObject({ operation: one.id, verb: "record-household", record: "household", id, version: 1 });
  expect(receipt.stored).toMatchObject({ district: huye, size: 4, sector: null });
  const [entry] = await store.reader
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.number, receipt.entries[0] ?? 0));
  expect(entry).toMatchObject({ recordId: id, operation: one.id, device: "tablet", dataVersion: receipt.dataVersion });
});

test("the same operation again gives the same receipt and changes nothing", async () => {
  const store = await testStore();
  const one = operation("record-household", { id: uuid(), district: huye, size: 4 });
  const first = await stored(store, one);
  const before = await wholeDatabase(store);
  expect(await stored(store, one)).toEqual(first);
  const [again, twice] = await operate(store, enumerator, [one, one]);
  expect([again, twice]).toEqual([
    { id: one.id, outcome: "stored", receipt: first },
    { id: one.id, outcome: "stored", receipt: first },
  ]);
  expect(await wholeDatabase(store)).toEqual(before);
});

test("an id that was used for something else, or by somebody else, is refused", async () => {
  const store = await testStore();
  const one = operation("record-household", { id: uuid(), district: huye, size: 4 });
  await stored(store, one);
  const before = await wholeDatabase(store);
  const refused = { outcome: "refused", rule: "operation-used" };
  expect(await answerTo(store, { ...one, payload: { ...one.payload, size: 5 } })).toMatchObject(refused);
  expect(await answerTo(store, one, { scope: verifier })).toMatchObject(refused);
  expect(await wholeDatabase(store)).toEqual(before);
});

test("operations that depend on each other may come in any order within a batch", async () => {
  const store = await testStore();
  const [home, someone, training, interview] = [uuid(), uuid(), uuid(), uuid()];
  const at = { madeAt: 1 };
  const package_ = { phase: "iv", district: huye, kind: "livestock", status: "completed" };
  const operations = [
    operation("review-interview", { id: interview, step: "submit" }, { ...at, base: { review: "draft" } }),
    operation("record-interview", { id: interview, assistance: training, round: "baseline", contact: "met" }, at),
    operation("record-assistance", { id: training, beneficiary: someone, ...package_ }, at),
    operation("record-beneficiary", { id: someone, household: home, family_name: "Uwase" }, at),
    operation("record-household", { id: home, district: huye }, at),
  ];
  const answers = await operate(store, enumerator, operations);
  expect(answers.map(({ outcome }) => outcome)).toEqual(operations.map(() => "stored"));
  expect(answers.map(({ id }) => id)).toEqual(operations.map(({ id }) => id));
  await expectTrueRollup(store);
});

test("of a batch each operation stands for itself: what is wrong is refused with its fields, the rest is stored", async () => {
  const store = await testStore();
  const [good, bad] = [uuid(), uuid()];
  const answers = await operate(store, enumerator, [
    operation("record-household", { id: bad, district: "Huye", size: 0 }),
    operation("record-household", { id: good, district: huye }),
    operation("void-record", { record: "household", id: uuid(), reason: "twice" }, { base: { size: 3 } }),
  ]);
  expect(answers.map(({ outcome }) => outcome)).toEqual(["refused", "stored", "refused"]);
  expect(answers[0]).toMatchObject({ rule: null, problems: [{ column: "district" }, { column: "size" }] });
  expect(answers[2]).toMatchObject({ rule: "not-found" });
  expect([await homeOf(store, bad), await homeOf(store, good)]).toEqual([
    null,
    expect.objectContaining({ version: 1 }),
  ]);
});

test("changes of different fields merge, whoever comes first", async () => {
  const store = await testStore();
  const id = await household(store, { size: 4, sector: "Tumba" });
  await stored(store, operation("record-household", { id, size: 5 }, { base: { size: 4 } }));
  await stored(store, operation("record-household", { id, sector: "Ngoma" }, { base: { sector: "Tumba" } }), verifier);
  expect(await homeOf(store, id)).toEqual({ district: huye, sector: "Ngoma", size: 5, version: 3 });
});

test("a field that somebody changed meanwhile into something else is a conflict that names them, and nothing is stored", async () => {
  const store = await testStore();
  const id = await household(store, { size: 4 });
  await stored(store, operation("record-household", { id, size: 5 }, { base: { size: 4 } }), verifier);
  const before = await wholeDatabase(store);
  const mine = operation("record-household", { id, size: 6, sector: "Ngoma" }, { base: { size: 4, sector: null } });
  const answer = await answerTo(store, mine);
  expect(answer).toMatchObject({
    outcome: "conflict",
    conflicts: [{ field: "size", base: 4, yours: 6, theirs: 5, by: "verifier" }],
  });
  expect(await wholeDatabase(store)).toEqual(before);
  const decided = operation("record-household", { id, size: 6, sector: "Ngoma" }, { base: { size: 5, sector: null } });
  expect((await stored(store, decided)).stored).toMatchObject({ size: 6, sector: "Ngoma" });
});

test("two who want the same are not in conflict, and the second changes nothing", async () => {
  const store = await testStore();
  const id = await household(store, { size: 4 });
  await stored(store, operation("record-household", { id, size: 5 }, { base: { size: 4 } }), verifier);
  const same = await stored(store, operation("record-household", { id, size: "5" }, { base: { size: "4" } }));
  expect(same).toMatchObject({ version: 2, entries: [] });
});

test("a new record under a key that is taken is a conflict, not an overwriting", async () => {
  const store = await testStore();
  const id = await household(store, { size: 4 });
  const answer = await answerTo(store, operation("record-household", { id, district: huye, size: 9 }));
  expect(answer).toMatchObject({ outcome: "conflict", conflicts: [{ field: "size", yours: 9, theirs: 4 }] });
});

test("nobody verifies anything but what they saw", async () => {
  const store = await testStore();
  const id = await assisted(store, await person(store));
  const verify = (base: { status: string }) =>
    answerTo(
      store,
      operation("review-assistance", { id, step: "verify" }, { base: { review: "submitted", ...base } }),
      {
        scope: verifier,
      },
    );
  expect(await verify({ status: "under-way" })).toMatchObject({
    outcome: "conflict",
    conflicts: [{ field: "status", theirs: "completed" }],
  });
  expect(await verify({ status: "completed" })).toMatchObject({ outcome: "stored" });
});

test("marks of one day by two people add up; a list that was never seen is not replaced", async () => {
  const store = await testStore();
  const id = await course(store);
  const [anne, bosco, chantal] = [
    await draft(store, await person(store), { course: id }),
    await draft(store, await person(store), { course: id }),
    await draft(store, await person(store), { course: id }),
  ];
  const mark = (present: string[], base: string[] | null) =>
    operation(
      "record-attendance",
      { course: id, day: "2013-05-02", present },
      { base: base === null ? null : { present: base } },
    );
  await stored(store, mark([anne], null));
  await stored(store, mark([anne, bosco], [anne]));
  await stored(store, mark([chantal], [anne]));
  const rows = await store.reader.select().from(attendance);
  expect(
    rows
      .filter(({ present }) => present)
      .map((row) => row.assistance)
      .sort(),
  ).toEqual([bosco, chantal].sort());
  expect(await answerTo(store, mark([], null))).toMatchObject({ outcome: "conflict" });
});

test("trying a batch says what would be answered, also of what depends on each other, and stores nothing", async () => {
  const store = await testStore();
  const before = await wholeDatabase(store);
  const [home, someone] = [uuid(), uuid()];
  const answers = await operate(
    store,
    enumerator,
    [
      operation("record-household", { id: home, district: huye }),
      operation("record-beneficiary", { id: someone, household: home, family_name: "Uwase" }),
      operation("record-beneficiary", { id: uuid(), household: home }),
    ],
    { validateOnly: true },
  );
  expect(answers.map(({ outcome }) => outcome)).toEqual(["stored", "stored", "refused"]);
  expect(await wholeDatabase(store)).toEqual(before);
});

test("an officer changes nothing elsewhere and learns nothing of it; who sees figures only changes nothing at all", async () => {
  const store = await testStore();
  const id = await household(store, { district: karongi, size: 4 });
  const before = await wholeDatabase(store);
  const change = operation("record-household", { id, size: 9 }, { base: { size: 3 } });
  const elsewhere = await answerTo(store, change, { scope: scopeAs("officer", { districts: [huye] }) });
  expect(elsewhere.outcome).toBe("refused");
  expect(JSON.stringify(elsewhere)).not.toContain('"theirs"');
  for (const role of ["donor", "auditor", "administrator", "manager"] as const)
    expect((await answerTo(store, change, { scope: scopeAs(role) })).outcome).toBe("refused");
  expect(await wholeDatabase(store)).toEqual(before);
});

test("commands called without an operation go the same way and are on record without one", async () => {
  const store = await testStore();
  const { entries } = await recordHousehold(store, enumerator, { id: uuid(), district: huye });
  const [entry] = await store.reader
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.number, entries[0] ?? 0));
  expect(entry).toMatchObject({ verb: "record-household", operation: null });
});

test("of every kind of record one field can be changed while the others stay as they are", async () => {
  const store = await testStore();
  const teacher = await trainer(store);
  const taught = await course(store, { trainers: [teacher] });
  const someone = await person(store, {
    household: await household(store),
    disability: true,
    consent_on: "2013-01-01",
  });
  const training = await draft(store, someone, { course: taught });
  const interview = uuid();
  const asked = { id: interview, assistance: training, round: "baseline", contact: "met", in_work: true };
  await stored(store, operation("record-interview", asked));
  const changes: [Operation["verb"], string, string, string | number, string | number | null][] = [
    ["record-trainer", teacher, "given_name", "Jean", null],
    ["record-course", taught, "ends_on", "2013-12-01", null],
    ["record-beneficiary", someone, "phone", "0788 000 000", null],
    ["record-assistance", training, "ended_on", "2013-10-01", "2013-09-30"],
    ["record-interview", interview, "monthly_income_rwf", 12_000, null],
  ];
  for (const [verb, id, field, value, before] of changes) {
    const { entries, stored: now } = await stored(
      store,
      operation(verb, { id, [field]: value }, { base: { [field]: before } }),
    );
    expect(now).toMatchObject({ [field]: value });
    const [entry] = await store.reader
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.number, entries[0] ?? 0));
    expect(fieldNames(entry?.fields ?? "")).toEqual([field]);
  }
  await expectTrueRollup(store);
});
