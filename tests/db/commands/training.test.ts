import { asc } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { recordAssistance } from "@/db/commands/record-assistance";
import { recordAttendance } from "@/db/commands/record-attendance";
import { recordCourse } from "@/db/commands/record-course";
import { recordTrainer } from "@/db/commands/record-trainer";
import { attendance, trainers } from "@/db/schema";
import type { Store } from "@/db/store";
import { expectNoTrace, expectRefused, field } from "@/tests/support/no-trace";
import {
  assisted,
  course,
  donor,
  draft,
  enumerator,
  expectTrueRollup,
  huye,
  karongi,
  officerOf,
  person,
  stored,
  trainer,
  training,
  valueOf,
  voided,
} from "@/tests/support/register";
import { testStore } from "@/tests/support/test-store";

const aTrainer = (fields: object = {}) => ({
  ...{ id: uuid(), phase: "iv", district: huye, trade: "sewing", family_name: "Mugabo", status: "selected" },
  ...fields,
});
const aCourse = (fields: object = {}) => ({ id: uuid(), phase: "iv", district: huye, trade: "sewing", ...fields });

test("a trainer is refused in an unknown phase, trade or state, from elsewhere, or by somebody who sees figures only", async () => {
  const store = await testStore();
  const record = (fields: object) => recordTrainer(store, enumerator, aTrainer(fields));
  await expectRefused(store, () => record({ phase: "v" }), field("phase", "known-phase"));
  await expectRefused(store, () => record({ trade: "fishing" }), field("trade", "one-of"));
  await expectRefused(store, () => record({ status: "under-way" }), field("status", "one-of"));
  await expectRefused(store, () => recordTrainer(store, officerOf(karongi), aTrainer()), {
    code: "out-of-scope",
  });
  await expectRefused(store, () => recordTrainer(store, donor, aTrainer()), { code: "not-permitted" });
});

test("a trainer who completed the training of trainers counts from then on, under a folded name", async () => {
  const store = await testStore();
  const selected = aTrainer({ family_name: "Müller" });
  await recordTrainer(store, enumerator, selected);
  expect(await valueOf(store, "trainers_trained")).toBe(0);
  await recordTrainer(store, enumerator, { ...selected, version: 1, status: "completed" });
  expect(await valueOf(store, "trainers_trained")).toBe(1);
  const [row] = await store.reader.select({ nameKey: trainers.nameKey }).from(trainers);
  expect(row?.nameKey).toBe("muller");
  await expectTrueRollup(store);
});

test("a trainer, a course or an attendance that cannot be stored leaves no trace", async () => {
  const store = await testStore();
  const taughtBy = await trainer(store);
  await expectNoTrace(store, (failing) => recordTrainer(failing, enumerator, aTrainer()));
  const id = await course(store);
  const present = [await assisted(store, await person(store), { course: id })];
  const taught = aCourse({ id, version: 1, trainers: [taughtBy] });
  await expectNoTrace(store, (failing) => recordCourse(failing, enumerator, taught));
  const day = { course: id, day: "2013-06-03", present };
  await expectNoTrace(store, (failing) => recordAttendance(failing, enumerator, day));
});

test("a course is refused with days out of order, an unknown or voided trainer, or from elsewhere", async () => {
  const store = await testStore();
  const gone = await trainer(store);
  await voided(store, "trainer", gone);
  const record = (fields: object) => recordCourse(store, enumerator, aCourse(fields));
  const days = { starts_on: "2013-06-01", ends_on: "2013-05-31" };
  await expectRefused(store, () => record(days), field("ends_on", "not-before"));
  await expectRefused(store, () => record({ trainers: [uuid()] }), field("trainers", "known-reference"));
  await expectRefused(store, () => record({ trainers: [gone] }), field("trainers", "known-reference"));
  await expectRefused(store, () => recordCourse(store, officerOf(karongi), aCourse()), { code: "out-of-scope" });
});

test("a course keeps the phase and the trade of whoever goes to it", async () => {
  const store = await testStore();
  const id = await course(store);
  await draft(store, await person(store), { course: id });
  const change = (fields: object) => recordCourse(store, enumerator, aCourse({ id, version: 1, ...fields }));
  await expectRefused(store, () => change({ trade: "welding" }), field("id", "course-as-attended"));
  await expectRefused(store, () => change({ phase: "iii" }), field("id", "course-as-attended"));
  await change({ district: karongi });
});

test("trainees count as taught from the moment their course has a trainer, and no longer when it has none", async () => {
  const store = await testStore();
  const id = await course(store);
  for (let i = 0; i < 3; i += 1) await assisted(store, await person(store), { course: id });
  const ratio = () => valueOf(store, "trainees_per_trainer");
  const teach = (version: number, trainers: string[]) =>
    recordCourse(store, enumerator, aCourse({ id, version, trainers }));
  expect(await ratio()).toBeNull();
  const [one, other] = [await trainer(store), await trainer(store)];
  await teach(1, [one]);
  expect(await ratio()).toBe(3);
  await expectTrueRollup(store);
  await teach(2, [one, other]);
  expect(await ratio()).toBe(1.5);
  await voided(store, "trainer", one);
  expect(await ratio()).toBe(3);
  await expectTrueRollup(store);
  await teach(3, [one]);
  expect(await ratio()).toBeNull();
  await expectTrueRollup(store);
});

test("a trainee who changes to another course takes the activity of its trainers along", async () => {
  const store = await testStore();
  const [one, other] = [await trainer(store), await trainer(store)];
  const [from, to] = [await course(store, { trainers: [one] }), await course(store, { trainers: [other] })];
  const beneficiary = await person(store);
  const id = await assisted(store, beneficiary, { course: from });
  await assisted(store, await person(store), { course: from });
  expect(await valueOf(store, "trainees_per_trainer")).toBe(2);
  await recordAssistance(store, enumerator, { id, version: 2, beneficiary, ...training, course: to });
  expect(await valueOf(store, "trainees_per_trainer")).toBe(1);
  await expectTrueRollup(store);
});

test("attendance is refused on a day outside the course, for somebody who does not go to it, or on a voided course", async () => {
  const store = await testStore();
  const id = await course(store, { starts_on: "2013-06-01", ends_on: "2013-09-30" });
  const elsewhere = await draft(store, await person(store));
  const on = (day: string, present: string[] = []) => recordAttendance(store, enumerator, { course: id, day, present });
  await expectRefused(store, () => on("2013-05-31"), { code: "outside-course-days" });
  await expectRefused(store, () => on("2013-10-01"), { code: "outside-course-days" });
  await expectRefused(store, () => on("2013-06-03", [elsewhere]), { code: "not-on-course" });
  await expectRefused(store, () => on(""), field("day", "required"));
  const wanted = { course: id, day: "2013-06-03", present: [] };
  await expectRefused(store, () => recordAttendance(store, officerOf(karongi), wanted), { code: "not-found" });
  await voided(store, "course", id);
  await expectRefused(store, () => on("2013-06-03"), { code: "record-voided" });
});

test("whoever is not named was absent, and the same day told again replaces what was told before", async () => {
  const store = await testStore();
  const id = await course(store);
  const [a, b] = [
    await draft(store, await person(store), { course: id }),
    await draft(store, await person(store), { course: id }),
  ];
  const { dataVersion } = await recordAttendance(store, enumerator, { course: id, day: "2013-06-03", present: [a] });
  expect(await attended(store)).toEqual([a]);
  const again = await recordAttendance(store, enumerator, { course: id, day: "2013-06-03", present: [b] });
  expect(await attended(store)).toEqual([b]);
  expect(again.dataVersion).toBe(dataVersion + 1);
  expect((await stored(store, "course", id)).version).toBe(1);
});

async function attended(store: Store): Promise<string[]> {
  const rows = await store.reader.select().from(attendance).orderBy(asc(attendance.assistance));
  expect(rows).toHaveLength(2);
  return rows.filter(({ present }) => present).map(({ assistance }) => assistance);
}
