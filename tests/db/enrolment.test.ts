import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { operate } from "@/db/operations/operate";
import { assistance, beneficiaries, households } from "@/db/schema";
import { enrolmentChanges } from "@/domain/entry/enrolment/operations";
import type { FormValues } from "@/domain/forms/form-state";
import { operationsOf } from "@/domain/operations/form-operations";
import { enumerator, huye, karongi } from "@/tests/support/register";
import { scopeAs } from "@/tests/support/scopes";
import { testStore } from "@/tests/support/test-store";

function enrolment(more: FormValues = {}) {
  const values: FormValues = {
    "key-household": uuid(),
    "key-person": uuid(),
    "key-livestock": uuid(),
    district: huye,
    family_name: "Uwase Anne",
    kinds: "livestock",
    phase: "iv",
    assistance_district: huye,
    enrolled_on: "2013-12-02",
    ...more,
  };
  const facts = { today: "2013-12-02", consentVersion: "1", tradeOfCourse: {} };
  return operationsOf(uuid(), enrolmentChanges(values, facts), { device: null, madeAt: 1 });
}

test("an enrolment that is sent twice makes one household, one person and one assistance", async () => {
  const store = await testStore();
  const operations = enrolment();
  const first = await operate(store, enumerator, operations);
  expect(first.map(({ outcome }) => outcome)).toEqual(["stored", "stored", "stored", "stored"]);
  expect(await operate(store, enumerator, [...operations].reverse())).toEqual([...first].reverse());
  for (const table of [households, beneficiaries, assistance])
    expect(await store.reader.select().from(table)).toHaveLength(1);
});

test("an enrolment of which a part is refused, when it is tried, leaves no trace", async () => {
  const store = await testStore();
  const tried = await operate(store, enumerator, enrolment({ birth_year: "2014" }), { validateOnly: true });
  expect(tried[2]).toMatchObject({ outcome: "refused", problems: [{ column: "enrolled_on" }] });
  expect(await store.reader.select().from(households)).toEqual([]);
});

test("an officer enrols nobody in another district", async () => {
  const store = await testStore();
  const answers = await operate(store, scopeAs("officer", { districts: [karongi] }), enrolment());
  expect(answers[0]).toMatchObject({ outcome: "refused", rule: "out-of-scope" });
  expect(await store.reader.select().from(beneficiaries)).toEqual([]);
});
