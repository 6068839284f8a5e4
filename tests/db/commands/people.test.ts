import { asc, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { recordBeneficiary } from "@/db/commands/record-beneficiary";
import { recordHousehold } from "@/db/commands/record-household";
import { beneficiaries, beneficiaryTokens } from "@/db/schema";
import { expectNoTrace, expectRefused, field } from "@/tests/support/no-trace";
import {
  assisted,
  donor,
  enumerator,
  expectTrueRollup,
  household,
  huye,
  karongi,
  officerOf,
  person,
  stored,
  valueOf,
  voided,
} from "@/tests/support/register";
import { testStore } from "@/tests/support/test-store";

const someone = (fields: object) => ({ id: uuid(), family_name: "Uwase", ...fields });

test("a household is refused with a size of none, without a district, or by somebody who sees figures only", async () => {
  const store = await testStore();
  const id = uuid();
  await expectRefused(
    store,
    () => recordHousehold(store, enumerator, { id, district: huye, size: 0 }),
    field("size", "whole-number"),
  );
  await expectRefused(store, () => recordHousehold(store, enumerator, { id, size: 3 }), field("district", "required"));
  await expectRefused(store, () => recordHousehold(store, donor, { id, district: huye }), {
    code: "not-permitted",
  });
});

test("all that is wrong with an entry is said at once, fields that do not exist included", async () => {
  const store = await testStore();
  const entry = { id: "H1", district: "RW99", size: "many", review: "verified" };
  const problems = ["id", "review", "district", "size"].map((column) => ({ column }));
  await expectRefused(store, () => recordHousehold(store, enumerator, entry), { problems });
});

test("an officer of Huye records households of Huye and no other district's", async () => {
  const store = await testStore();
  const officer = officerOf(huye);
  const id = uuid();
  await recordHousehold(store, officer, { id, district: huye, size: 3 });
  const elsewhere = { code: "out-of-scope" };
  await expectRefused(store, () => recordHousehold(store, officer, { id: uuid(), district: karongi }), elsewhere);
  await expectRefused(store, () => recordHousehold(store, officer, { id, version: 1, district: karongi }), elsewhere);
  await expectRefused(store, () => recordHousehold(store, officerOf(karongi), { id, version: 1, district: karongi }), {
    code: "not-found",
  });
});

test("a household that somebody changed meanwhile is not overwritten", async () => {
  const store = await testStore();
  const id = await household(store, { size: 5 });
  await recordHousehold(store, enumerator, { id, version: 1, district: huye, size: 6 });
  const stale = { id, version: 1, district: huye, size: 7 };
  await expectRefused(store, () => recordHousehold(store, enumerator, stale), { code: "changed-meanwhile" });
  await expectRefused(store, () => recordHousehold(store, enumerator, { ...stale, version: null }), {
    code: "changed-meanwhile",
  });
  await expectRefused(store, () => recordHousehold(store, enumerator, { ...stale, id: uuid() }), {
    code: "not-found",
  });
});

test("recording what its people received does not make a household's form stale", async () => {
  const store = await testStore();
  const home = await household(store, { size: 5 });
  await assisted(store, await person(store, { household: home }));
  await recordHousehold(store, enumerator, { id: home, version: 1, district: huye, size: 6 });
  expect(await valueOf(store, "indirect_beneficiaries")).toBe(5);
  await expectTrueRollup(store);
});

test("a household or a person that cannot be stored leaves no trace", async () => {
  const store = await testStore();
  const home = await household(store);
  await assisted(store, await person(store, { household: home }));
  const entry = { id: home, version: 1, district: karongi, size: 9 };
  await expectNoTrace(store, (failing) => recordHousehold(failing, enumerator, entry));
  await expectNoTrace(store, (failing) => recordBeneficiary(failing, enumerator, someone({ household: home })));
});

test("a person is refused without a name, in an unknown or voided household, or with a birth year after an enrolment", async () => {
  const store = await testStore();
  const home = await household(store);
  await voided(store, "household", home);
  const record = (entry: object) => recordBeneficiary(store, enumerator, entry);
  await expectRefused(store, () => record({ id: uuid() }), field("family_name", "required"));
  await expectRefused(store, () => record(someone({ household: uuid() })), field("household", "known-reference"));
  await expectRefused(store, () => record(someone({ household: home })), field("household", "known-reference"));
  const id = await person(store, { birth_year: 1990 });
  await assisted(store, id);
  const born = someone({ id, version: 1, birth_year: 2014 });
  await expectRefused(store, () => record(born), field("birth_year", "birth-before-enrolment"));
});

test("an officer reaches people by their household's district or by what they received there", async () => {
  const store = await testStore();
  const home = await household(store, { district: karongi });
  const id = await person(store, { household: home });
  const rename = (version: number) => ({ id, version, household: home, family_name: "Keza" });
  const officer = officerOf(huye);
  await expectRefused(store, () => recordBeneficiary(store, officer, rename(1)), { code: "not-found" });
  await expectRefused(
    store,
    () => recordBeneficiary(store, officer, someone({ household: home })),
    field("household", "known-reference"),
  );
  await assisted(store, id, { district: huye });
  await recordBeneficiary(store, officer, rename(1));
});

test("a person is found by each folded word of their present name only", async () => {
  const store = await testStore();
  const id = await person(store, { family_name: "Uwimana", given_name: "Thérèse" });
  await recordBeneficiary(store, enumerator, { id, version: 1, family_name: "N’Dékó-Uwimana", given_name: "Anne" });
  const [row] = await store.reader.select().from(beneficiaries).where(eq(beneficiaries.id, id));
  expect(row?.nameKey).toBe("ndeko uwimana anne");
  const tokens = await store.reader.select().from(beneficiaryTokens).orderBy(asc(beneficiaryTokens.token));
  expect(tokens.map(({ token }) => token)).toEqual(["anne", "ndeko", "uwimana"]);
});

test("fields that came with a load and that a form does not have are left alone", async () => {
  const store = await testStore();
  const id = await person(store, { phone: "0788", village: "Rango" });
  await recordBeneficiary(store, enumerator, { id, version: 1, family_name: "Keza", village: null });
  const [row] = await store.reader.select().from(beneficiaries).where(eq(beneficiaries.id, id));
  expect([row?.phone, row?.village, row?.sex]).toEqual(["0788", null, null]);
});

test("whoever moves to another household takes their part of both households' other members along", async () => {
  const store = await testStore();
  const [from, to] = [await household(store, { size: 5 }), await household(store, { size: 3 })];
  const [mover, stayer] = [await person(store, { household: from }), await person(store, { household: to })];
  for (const one of [mover, stayer]) await assisted(store, one);
  expect(await valueOf(store, "indirect_beneficiaries")).toBe(4 + 2);
  const move = (version: number, home: string | null) =>
    recordBeneficiary(store, enumerator, {
      id: mover,
      version,
      household: home,
      family_name: "Uwase",
      birth_year: 1990,
    });
  await move(1, to);
  expect(await valueOf(store, "indirect_beneficiaries")).toBe(1);
  await expectTrueRollup(store);
  await move(2, null);
  expect(await valueOf(store, "indirect_beneficiaries")).toBe(2);
  await expectTrueRollup(store);
});

test("the age group follows from the birth year and the first enrolment that stands", async () => {
  const store = await testStore();
  const id = await person(store, { birth_year: 1990 });
  const ageGroup = async () => {
    const [row] = await store.reader.select().from(beneficiaries).where(eq(beneficiaries.id, id));
    return row?.ageGroup;
  };
  expect(await ageGroup()).toBe("unknown");
  await assisted(store, id, { enrolled_on: "2015-05-01", ended_on: null });
  expect(await ageGroup()).toBe("25-34");
  const earlier = await assisted(store, id, { phase: "iii", enrolled_on: "2012-05-01", ended_on: null });
  expect(await ageGroup()).toBe("18-24");
  await voided(store, "assistance", earlier);
  expect(await ageGroup()).toBe("25-34");
  const { version } = await stored(store, "beneficiary", id);
  await recordBeneficiary(store, enumerator, { id, version, family_name: "Uwase", birth_year: 1960 });
  expect(await ageGroup()).toBe("50-plus");
  await expectTrueRollup(store);
});
