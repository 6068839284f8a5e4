import { expect, test } from "vitest";
import { loadRegister } from "@/db/exchange/load-register";
import { memorySource } from "@/db/exchange/memory-source";
import { figures } from "@/db/queries/figures-by";
import { peopleSplit } from "@/db/queries/people-split";
import { placesTogether } from "@/db/queries/places-together";
import { placeView } from "@/db/queries/place-view";
import { programmePhases } from "@/db/queries/programme-structure";
import type { Reader } from "@/db/store";
import { wholeProgramme } from "@/domain/access/scope";
import { everything, type Filter } from "@/domain/filter";
import { mixedRegister } from "@/tests/support/mixed-register";
import { testStore } from "@/tests/support/test-store";

const scope = wholeProgramme("rwanda", "test");
const asOf = "2013-12-02";

async function registerOf(seed: number): Promise<Reader> {
  const store = await testStore();
  await loadRegister(store, scope, memorySource(mixedRegister(seed, 120)));
  return store.reader;
}

async function view(reader: Reader, filter: Partial<Filter>, compared: string[]) {
  const phases = await programmePhases(reader, scope);
  const question = { filter: { ...everything, ...filter }, compared, asOf, phases, courseMonths: 5 };
  return placeView(reader, scope, question);
}

test("a district's page shows the figures of that district, its neighbours their own", async () => {
  const reader = await registerOf(1);
  const found = await view(reader, { district: ["huye"], phase: ["ii"] }, ["huye", "karongi"]);
  const value = async (district: string) => {
    const filter = { ...everything, phase: ["ii"], district: [district] };
    const [figure] = await figures(reader, scope, { filter, asOf, codes: ["direct_beneficiaries"] });
    return figure?.value;
  };
  expect(found?.focus.code).toBe("ii");
  expect(found?.cards[0]?.figure.value).toBe(await value("huye"));
  const others = found?.compared.map(({ key, standings }) => [key.district, standings[0]?.figure.value]);
  expect(others).toEqual([
    ["huye", await value("huye")],
    ["karongi", await value("karongi")],
  ]);
  expect(found?.reporting.map(({ district }) => district)).toEqual(["huye"]);
});

test("a place in which no phase works and nothing was recorded has no view", async () => {
  expect(await view(await registerOf(2), { district: ["gasabo"] }, ["gasabo"])).toBeNull();
});

test("a province without districts to compare is not compared with all of Rwanda", async () => {
  const found = await view(await registerOf(3), { province: ["south"], phase: ["ii"] }, []);
  expect(found?.compared).toEqual([]);
  expect(found?.outcomesCompared).toEqual([]);
  expect(found?.cards[0]?.figure.value).toBeGreaterThan(0);
});

test("people by sex, age and group each make up all people reached, and so do the plain attributes", async () => {
  const reader = await registerOf(4);
  const filter = { ...everything, phase: ["i", "ii"], district: ["huye", "karongi"] };
  const [all] = await figures(reader, scope, { filter, asOf, codes: ["direct_beneficiaries"] });
  const { splits, plain } = await peopleSplit(reader, scope, filter, asOf);
  for (const { by, groups } of splits.filter((split) => split.by !== "trade")) {
    const sum = groups.reduce((total, { figures: [people] }) => total + (people?.value ?? 0), 0);
    expect({ by, sum }).toEqual({ by, sum: all?.value });
  }
  for (const { attribute, rows } of plain) {
    const sum = rows?.reduce((total, { people }) => total + people, 0);
    expect({ attribute, sum }).toEqual({ attribute, sum: all?.value });
  }
});

test("the list of places has every district of the phase in focus, also a silent one", async () => {
  const reader = await registerOf(5);
  const phases = await programmePhases(reader, scope);
  const found = await placesTogether(reader, scope, { filter: everything, asOf, phases, courseMonths: 5 });
  const districts = found?.districts.map(({ key }) => key.district) ?? [];
  const expected = found?.reporting.map(({ district }) => district) ?? [];
  expect(districts).toEqual(expect.arrayContaining(expected));
  expect(found?.focus.status).toBe("under-way");
});
