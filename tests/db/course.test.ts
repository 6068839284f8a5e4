import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { operate } from "@/db/operations/operate";
import { courseOnRecord, coursesIn } from "@/db/queries/course";
import { handovers } from "@/db/schema";
import type { Store } from "@/db/store";
import { claim } from "@/domain/access/scope";
import { courseChanges, courseValues, markOf, newDay, statusField } from "@/domain/entry/course-form";
import type { FormValues } from "@/domain/forms/form-state";
import { operationsOf } from "@/domain/operations/form-operations";
import { assisted, course, enumerator, huye, karongi, officerOf, person, training } from "@/tests/support/register";
import { testStore } from "@/tests/support/test-store";

const today = "2013-06-10";
const inHuye = claim(officerOf(huye), "persons");

async function courseWithTwo() {
  const store = await testStore();
  const id = await course(store, { starts_on: "2013-06-01", ends_on: "2013-08-31" });
  const [one, other] = [await person(store), await person(store)];
  const fields = { ...training, course: id, status: "enrolled", enrolled_on: "2013-05-20" };
  const trainees = [await assisted(store, one, fields), await assisted(store, other, fields)];
  return { store, id, trainees };
}

async function drawn(store: Store, id: string) {
  const found = await courseOnRecord(store.reader, inHuye, id);
  if (found === null) throw new Error("The course is not on record.");
  return { found, values: { ...courseValues(found, today), key: uuid() } as FormValues };
}

async function send(store: Store, id: string, values: FormValues) {
  const { found } = await drawn(store, id);
  const changes = courseChanges(found, values);
  const key = typeof values.key === "string" ? values.key : "";
  return operate(store, enumerator, operationsOf(key, changes, { device: null, madeAt: 1 }));
}

test("a form of a course stores a new day, a result and a kit, and sent again changes nothing", async () => {
  const { store, id, trainees } = await courseWithTwo();
  const [first = "", second = ""] = trainees;
  const { values } = await drawn(store, id);
  const filled = {
    ...values,
    new_day: today,
    present: [markOf(first, newDay)],
    [statusField(second)]: "under-way",
    kit: [second],
  };
  const answers = await send(store, id, filled);
  expect(answers.map(({ outcome }) => outcome)).toEqual(["stored", "stored", "stored"]);
  await send(store, id, filled);
  const { found } = await drawn(store, id);
  expect(found.days).toEqual([{ day: today, present: [first] }]);
  const result = found.trainees.find(({ assistance }) => assistance === second);
  expect(result).toMatchObject({ status: "under-way", startedOn: "2013-06-01", hasKit: true });
  expect(await store.reader.select().from(handovers)).toHaveLength(1);
});

test("marks that two people set on the same day both stand, and one taken away goes", async () => {
  const { store, id, trainees } = await courseWithTwo();
  const [first = "", second = ""] = trainees;
  await send(store, id, { ...(await drawn(store, id)).values, new_day: today, present: [markOf(first, newDay)] });
  const [mine, theirs] = [await drawn(store, id), await drawn(store, id)];
  await send(store, id, { ...theirs.values, present: [markOf(first, today), markOf(second, today)] });
  await send(store, id, { ...mine.values, present: [] });
  expect((await drawn(store, id)).found.days).toEqual([{ day: today, present: [second] }]);
});

test("marks without a day are refused at the day, and a form in which nothing changed changes nothing", async () => {
  const { store, id, trainees } = await courseWithTwo();
  const { found, values } = await drawn(store, id);
  const marked = { ...values, present: [markOf(trainees[0] ?? "", newDay)] };
  expect(() => courseChanges(found, marked)).toThrow("new_day: required");
  expect(courseChanges(found, values)).toEqual([]);
});

test("a course is shown in its district and nowhere else", async () => {
  const { store, id } = await courseWithTwo();
  const elsewhere = claim(officerOf(karongi), "persons");
  expect(await courseOnRecord(store.reader, elsewhere, id)).toBeNull();
  expect(await coursesIn(store.reader, elsewhere, ["iv"])).toEqual([]);
  expect(await coursesIn(store.reader, inHuye, ["iv"])).toMatchObject([{ id, trainees: 2, lastNoted: null }]);
});
