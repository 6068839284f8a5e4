import { and, eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { loadRegister } from "@/db/exchange/load-register";
import { memorySource } from "@/db/exchange/memory-source";
import { person } from "@/db/queries/person";
import { beneficiaries } from "@/db/schema";
import { loadReference } from "@/db/seed/load-reference";
import type { Reader } from "@/db/store";
import { claim, wholeProgramme } from "@/domain/access/scope";
import type { ExchangeFile } from "@/domain/exchange/files";
import type { Cells } from "@/domain/exchange/read-row";
import { testStore } from "@/tests/support/test-store";
import { forged, scopeAs } from "@/tests/support/scopes";

const scope = wholeProgramme("rwanda", "test");
const only = (...districts: string[]) => claim(scopeAs("officer", { districts }), "persons");

const household = { id: "H1", district: "RW24", sector: "Ngoma", size: "5", voided: "" };
const someone = { household: "H1", sex: "f", birth_year: "1990", population_group: "returnee", disability: "no" };
const unknown = { country_of_return: "", returned_on: "", consent_on: "" };
const training = { kind: "vocational-training", trade: "sewing", course: "", started_on: "", review: "submitted" };
const livestock = { kind: "livestock", trade: "", course: "", started_on: "", review: "draft" };

const register = new Map<ExchangeFile, Cells[]>([
  ["phases.csv", [{ phase: "iv", status: "under-way", starts_on: "2013-01-01", ends_on: "", districts: "RW24;RW31" }]],
  ["households.csv", [household, { ...household, id: "H2", voided: "yes" }]],
  [
    "beneficiaries.csv",
    [
      { id: "A", family_name: "Uwimana", given_name: "Marie", ...someone, ...unknown, voided: "" },
      { id: "B", family_name: "Habimana", given_name: "", ...someone, ...unknown, sex: "m", voided: "" },
      { id: "C", family_name: "Gone", given_name: "", ...someone, ...unknown, voided: "yes" },
      { id: "D", family_name: "Alone", given_name: "", ...someone, ...unknown, household: "H2", voided: "" },
    ],
  ],
  [
    "assistance.csv",
    [
      assistanceOf("A2", {
        ...livestock,
        district: "RW31",
        status: "enrolled",
        enrolled_on: "2013-06-01",
        ended_on: "",
      }),
      assistanceOf("A1", {
        ...training,
        district: "RW24",
        status: "completed",
        enrolled_on: "2013-05-01",
        ended_on: "2013-09-30",
      }),
      assistanceOf("A0", {
        ...training,
        district: "RW24",
        status: "enrolled",
        enrolled_on: "2013-04-01",
        ended_on: "",
        voided: "yes",
      }),
    ],
  ],
  [
    "interviews.csv",
    [
      interview("6-months", { monthly_income_rwf: "20000", voided: "" }),
      interview("baseline", { monthly_income_rwf: "0", voided: "" }),
      interview("3-months", { monthly_income_rwf: "9", voided: "yes" }),
    ],
  ],
]);

function assistanceOf(id: string, row: Cells): Cells {
  return { id, beneficiary: "A", phase: "iv", voided: "", ...row };
}

function interview(round: string, row: Cells): Cells {
  const answers = { living_conditions: "", in_work: "yes", business_started: "" };
  return {
    id: round,
    assistance: "A1",
    round,
    held_on: "2014-01-01",
    contact: "met",
    ...answers,
    review: "verified",
    ...row,
  };
}

async function registered(): Promise<{ reader: Reader; idOf(reference: string): string }> {
  const store = await testStore();
  await loadReference(store);
  await loadRegister(store, scope, memorySource(register));
  const { reader } = store;
  const rows = await reader
    .select({ id: beneficiaries.id, reference: beneficiaries.reference })
    .from(beneficiaries)
    .where(and(eq(beneficiaries.programme, "rwanda"), inArray(beneficiaries.reference, ["A", "B", "C", "D"])));
  const ids = new Map(rows.map(({ reference, id }) => [reference, id]));
  return { reader, idOf: (reference) => ids.get(reference) ?? "" };
}

test("a person's page shows the household with its other members and the whole history, voided records marked", async () => {
  const { reader, idOf } = await registered();
  const found = await person(reader, scope, idOf("A"));
  expect(found).toMatchObject({
    familyName: "Uwimana",
    givenName: "Marie",
    sex: "f",
    birthYear: 1990,
    ageGroup: "18-24",
  });
  expect(found?.household).toMatchObject({ district: "RW24", sector: "Ngoma", size: 5 });
  expect(found?.household?.members.map(({ familyName }) => familyName)).toEqual(["Habimana"]);
  const history = found?.history.map(({ kind, enrolledOn, voided }) => [kind, enrolledOn, voided]);
  expect(history).toEqual([
    ["vocational-training", "2013-04-01", true],
    ["vocational-training", "2013-05-01", false],
    ["livestock", "2013-06-01", false],
  ]);
  const rounds = found?.history[1]?.interviews.map(({ round, monthlyIncome, voided }) => [
    round,
    monthlyIncome,
    voided,
  ]);
  expect(rounds).toEqual([
    ["baseline", 0, false],
    ["3-months", 9, true],
    ["6-months", 20_000, false],
  ]);
});

test("a voided household is no household, and a voided person is still found, marked", async () => {
  const { reader, idOf } = await registered();
  expect((await person(reader, scope, idOf("D")))?.household).toBeNull();
  expect((await person(reader, scope, idOf("C")))?.voided).toBe(true);
});

test("a person of another district is answered like one who does not exist", async () => {
  const { reader, idOf } = await registered();
  expect(await person(reader, only("RW33"), idOf("A"))).toBeNull();
  expect(await person(reader, scope, "00000000-0000-7000-8000-000000000000")).toBeNull();
  expect(await person(reader, { ...scope, programme: "another" }, idOf("A"))).toBeNull();
});

test("whoever sees one district sees of a person only what happened there", async () => {
  const { reader, idOf } = await registered();
  const found = await person(reader, only("RW31"), idOf("A"));
  expect(found?.history.map(({ kind }) => kind)).toEqual(["livestock"]);
  expect(found?.household).toBeNull();
  expect(await person(reader, only("RW31"), idOf("B"))).toBeNull();
});

test("whoever may not see persons is refused", async () => {
  const { reader, idOf } = await registered();
  await expect(person(reader, forged(scopeAs("donor")), idOf("A"))).rejects.toThrow("persons-withheld");
});
