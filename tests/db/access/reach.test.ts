import { expect, test } from "vitest";
import { figures, figuresBy } from "@/db/queries/figures-by";
import { monthlyProgress } from "@/db/queries/monthly-progress";
import { programmePhases } from "@/db/queries/programme-structure";
import { programmeTargets } from "@/db/queries/programme-targets";
import { programmeTotals } from "@/db/queries/programme-totals";
import { publishedFigures } from "@/db/queries/published-figures";
import { countBehind } from "@/db/queries/records-behind";
import { claim, opensRecords } from "@/domain/access/scope";
import { everything } from "@/domain/filter";
import { assisted, expectTrueRollup, karongi, person } from "@/tests/support/register";
import { forged, scopeAs } from "@/tests/support/scopes";
import { testStore } from "@/tests/support/test-store";

const asOf = "2014-03-31";
const codes = ["trainees_completed"] as const;
const officer = scopeAs("officer", { districts: ["RW24"] });
const donor = scopeAs("donor", { phases: ["iv"] });

/** So many trainees in Huye, then in Karongi, of phase IV; one of Karongi in phase III. */
async function registered(huye: number, west: number) {
  const store = await testStore();
  for (let n = 0; n < huye; n += 1) await assisted(store, await person(store));
  for (let n = 0; n < west; n += 1) await assisted(store, await person(store), { district: karongi });
  await assisted(store, await person(store), { district: karongi, phase: "iii" });
  await expectTrueRollup(store);
  return store.reader;
}

test("an officer's figures are of own districts, the list behind has as many entries, and the totals are asked apart", async () => {
  const reader = await registered(2, 3);
  const question = { filter: everything, asOf, codes };
  expect((await figures(reader, officer, question))[0]?.value).toBe(2);
  const behind = { code: codes[0], part: "counted", filter: everything, asOf } as const;
  expect(await countBehind(reader, claim(officer, "persons"), behind)).toBe(2);
  expect((await programmeTotals(reader, officer, question))[0]?.value).toBe(6);
  const west = { ...question, filter: { ...everything, district: ["karongi"] } };
  await expect(programmeTotals(reader, officer, west)).rejects.toThrow("not-permitted");
  await expect(figures(reader, officer, west)).rejects.toThrow("out-of-scope");
});

test("other phases do not exist for a donor: not in lists, figures, targets or published figures", async () => {
  const reader = await registered(1, 1);
  expect((await programmePhases(reader, donor)).map(({ code }) => code)).toEqual(["iv"]);
  expect(new Set((await programmeTargets(reader, donor)).map(({ phase }) => phase))).toEqual(new Set(["iv"]));
  const published = await publishedFigures(reader, donor);
  expect(published.length).toBeGreaterThan(0);
  expect(new Set(published.flatMap(({ phases }) => phases))).toEqual(new Set(["iv"]));
  const third = { filter: { ...everything, phase: ["iii"] }, asOf, codes };
  await expect(figures(reader, donor, third)).rejects.toThrow("out-of-scope");
});

test("a donor is told a count from the smallest cell on, and of a table with a smaller one nothing", async () => {
  const reader = await registered(12, 4);
  const ask = { filter: everything, asOf, codes };
  expect((await figures(reader, donor, ask))[0]).toMatchObject({ value: 16, nothing: null });
  const provinces = await figuresBy(reader, donor, { ...ask, by: ["province"] });
  expect(provinces.length).toBeGreaterThan(1);
  for (const { figures: of } of provinces) expect(of[0]).toMatchObject({ value: null, nothing: "withheld" });
});

test("a donor is told nothing finer than phase, province and kind, and no details", async () => {
  const reader = await registered(12, 0);
  const finer = [
    { district: ["huye"] },
    { sex: ["f" as const] },
    { trade: ["sewing" as const] },
    { review: "verified" as const },
  ];
  for (const choice of finer) {
    const [one] = await figures(reader, donor, { filter: { ...everything, ...choice }, asOf, codes });
    expect(one, JSON.stringify(choice)).toMatchObject({ value: null, n: null, nothing: "withheld" });
  }
  for (const by of ["district", "sex", "age", "group"] as const)
    for (const { figures: of } of await figuresBy(reader, donor, { filter: everything, asOf, codes, by: [by] }))
      expect(of[0]).toMatchObject({ value: null, nothing: "withheld" });
  await expect(monthlyProgress(reader, forged(donor), everything)).rejects.toThrow("not-permitted");
});

test("records open for whoever reaches all that a figure counts, and for nobody else", () => {
  expect(opensRecords(officer)).toBe(true);
  expect(opensRecords(scopeAs("manager"))).toBe(true);
  for (const role of ["donor", "administrator", "auditor"] as const) expect(opensRecords(scopeAs(role))).toBe(false);
});
