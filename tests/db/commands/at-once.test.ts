import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { recordAssistance } from "@/db/commands/record-assistance";
import { recordBeneficiary } from "@/db/commands/record-beneficiary";
import { recordCourse } from "@/db/commands/record-course";
import { recordHousehold } from "@/db/commands/record-household";
import { reviewAssistance } from "@/db/commands/review-assistance";
import { loadRegister } from "@/db/exchange/load-register";
import { memorySource } from "@/db/exchange/memory-source";
import { openStore } from "@/db/open-store";
import { dataVersions, measureDeltas } from "@/db/schema";
import {
  assisted,
  course,
  draft,
  enumerator,
  expectTrueRollup,
  figure,
  household,
  huye,
  person,
  trainer,
  livestock,
  training,
  valueOf,
} from "@/tests/support/register";
import { testStore } from "@/tests/support/test-store";

const animal = { ...livestock, trade: "" };
const submitted = (id: string) => ({ id, version: 1, step: "submit" });

test("two people of one household saved at once leave the sums true", async () => {
  const store = await testStore();
  const home = await household(store, { size: 7 });
  const people = [];
  for (let i = 0; i < 6; i += 1) people.push(await person(store, { household: home }));
  const drafts = [];
  for (const one of people) drafts.push(await draft(store, one));
  await Promise.all(drafts.map((id) => reviewAssistance(store, enumerator, submitted(id))));
  expect(await valueOf(store, "direct_beneficiaries")).toBe(6);
  expect(await valueOf(store, "indirect_beneficiaries")).toBe(1);
  await expectTrueRollup(store);
});

test("two courses that share a trainer, saved at once, leave the trainer one active trainer", async () => {
  const store = await testStore();
  const shared = await trainer(store);
  const courses = [await course(store), await course(store), await course(store)];
  for (const id of courses) await assisted(store, await person(store), { course: id });
  const teach = (id: string) => ({ id, version: 1, phase: "iv", district: huye, trade: "sewing", trainers: [shared] });
  await Promise.all(courses.map((id) => recordCourse(store, enumerator, teach(id))));
  expect(await figure(store, "trainees_per_trainer")).toMatchObject({ numerator: 3, denominator: 1 });
  await expectTrueRollup(store);
});

test("a course that gets its trainer while a trainee joins counts that trainee as taught", async () => {
  const store = await testStore();
  const teacher = await trainer(store);
  const courses = [await course(store), await course(store), await course(store)];
  const teach = (id: string) => ({ id, version: 1, phase: "iv", district: huye, trade: "sewing", trainers: [teacher] });
  await Promise.all(
    courses.flatMap((id) => [
      recordCourse(store, enumerator, teach(id)),
      person(store).then((beneficiary) => assisted(store, beneficiary, { course: id })),
    ]),
  );
  expect(await figure(store, "trainees_per_trainer")).toMatchObject({ numerator: 3, denominator: 1 });
  await expectTrueRollup(store);
});

test("a person who moves while something is recorded about them counts in one household", async () => {
  const store = await testStore();
  const [from, to] = [await household(store, { size: 5 }), await household(store, { size: 3 })];
  const beneficiary = await person(store, { household: from });
  const id = await draft(store, beneficiary);
  await Promise.all([
    recordBeneficiary(store, enumerator, { id: beneficiary, version: 1, household: to, family_name: "Uwase" }),
    reviewAssistance(store, enumerator, submitted(id)),
    recordHousehold(store, enumerator, { id: to, version: 1, district: huye, size: 4 }),
  ]);
  expect(await valueOf(store, "indirect_beneficiaries")).toBe(3);
  await expectTrueRollup(store);
});

test("of two who change the same record at once one is told that it changed meanwhile", async () => {
  const store = await testStore();
  const id = await household(store);
  const change = (size: number) => recordHousehold(store, enumerator, { id, version: 1, district: huye, size });
  const results = await Promise.allSettled([change(2), change(3), change(4)]);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason as unknown] : []));
  expect(refused).toMatchObject([{ code: "changed-meanwhile" }, { code: "changed-meanwhile" }]);
});

test("of two who enter the same package at once one gets the place", async () => {
  const store = await testStore();
  const beneficiary = await person(store);
  const enter = () => recordAssistance(store, enumerator, { id: uuid(), beneficiary, ...training });
  const results = await Promise.allSettled([enter(), enter()]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("commands and a load of two processes at once leave the sums true and every version with its change", async () => {
  const store = await testStore();
  const other = await openStore(store.url);
  const about = { birth_year: "", population_group: "", country_of_return: "", returned_on: "", disability: "" };
  const folder = memorySource(
    new Map([
      ["households.csv", [{ id: "H1", district: huye, sector: "", size: "5" }]],
      [
        "beneficiaries.csv",
        [{ id: "A", household: "H1", family_name: "Uwase", given_name: "", sex: "f", ...about, consent_on: "" }],
      ],
      ["assistance.csv", [{ id: "A1", beneficiary: "A", ...animal, course: "", started_on: "", review: "submitted" }]],
    ]),
  );
  try {
    const beneficiary = await person(store);
    await Promise.all([
      loadRegister(other, enumerator, folder),
      assisted(store, beneficiary),
      person(other).then((id) => assisted(other, id)),
      person(store).then((id) => assisted(store, id)),
    ]);
  } finally {
    await other.close();
  }
  expect(await valueOf(store, "direct_beneficiaries")).toBe(4);
  await expectTrueRollup(store);
  const [version] = await store.reader.select().from(dataVersions);
  const deltas = await store.reader.select({ version: measureDeltas.version }).from(measureDeltas);
  const versions = deltas.map((delta) => delta.version).sort((a, b) => a - b);
  expect(versions).toEqual(versions.map((_, i) => i + 1));
  expect(version?.version).toBe(versions.length);
});
