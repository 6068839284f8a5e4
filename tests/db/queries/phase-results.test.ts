import { expect, test } from "vitest";
import { phaseResults } from "@/db/queries/phase-results";
import { programmePhases } from "@/db/queries/programme-structure";
import { progressByDistrict } from "@/db/queries/progress-by-district";
import { memorySource } from "@/db/exchange/memory-source";
import { loadRegister } from "@/db/exchange/load-register";
import { targets } from "@/db/schema";
import { trainersByMonth } from "@/db/queries/trainers-by-month";
import type { Reader } from "@/db/store";
import { wholeProgramme } from "@/domain/access/scope";
import { addMonths } from "@/domain/dates";
import { everything } from "@/domain/filter";
import { indicatorCodes } from "@/domain/indicators/codes";
import { periodOf, type PeriodKind } from "@/domain/periods";
import { mixedRegister } from "@/tests/support/mixed-register";
import { testStore } from "@/tests/support/test-store";

const scope = wholeProgramme("rwanda", "test");
const asOf = "2013-12-02";

async function registerOf(seed: number): Promise<Reader> {
  const store = await testStore();
  await loadRegister(store, scope, memorySource(mixedRegister(seed, 120)));
  return store.reader;
}

async function results(reader: Reader, kind: PeriodKind, day: string, filter = everything) {
  const phases = await programmePhases(reader, scope);
  return phaseResults(reader, scope, { filter, period: periodOf(day, kind, 7), asOf, phases, courseMonths: 5 });
}

test("the results table has every indicator in order, with its level", async () => {
  const rows = await results(await registerOf(1), "month", asOf);
  expect(rows.map(({ standing }) => standing.figure.code)).toEqual(indicatorCodes);
  expect(new Set(rows.map(({ level }) => level))).toEqual(new Set(["output", "outcome", "process"]));
});

test("months of a fiscal year add up to the year, for people too: each is reached once", async () => {
  const reader = await registerOf(2);
  const filter = { ...everything, phase: ["ii"] };
  const year = await results(reader, "fiscal-year", "2013-02-15", filter);
  const totals = new Map<string, number>();
  for (let month = "2012-07"; month <= "2013-06"; month = addMonths(month, 1)) {
    const day = `${month}-10`;
    for (const { standing, inPeriod } of await results(reader, "month", day, filter)) {
      const { code } = standing.figure;
      totals.set(code, (totals.get(code) ?? 0) + (inPeriod ?? 0));
    }
  }
  for (const { standing, inPeriod } of year) expect(totals.get(standing.figure.code)).toBe(inPeriod ?? 0);
  expect(totals.get("direct_beneficiaries")).toBeGreaterThan(0);
});

test("indicators that cannot be split by month say so instead of showing 0", async () => {
  const rows = await results(await registerOf(3), "month", asOf);
  const split = rows.filter(({ inPeriod }) => inPeriod !== null).map(({ standing }) => standing.figure.code);
  expect(split).not.toContain("indirect_beneficiaries");
  expect(split).not.toContain("housing_improved");
  expect(split).toContain("trainees_completed");
});

test("trainers by month are as many as the figure says, those without a day under no month", async () => {
  const reader = await registerOf(4);
  const rows = await results(reader, "month", asOf);
  const figure = rows.find(({ standing }) => standing.figure.code === "trainers_trained")?.standing.figure.value;
  const months = await trainersByMonth(reader, scope, everything);
  expect(months.reduce((sum, { trainers }) => sum + trainers, 0)).toBe(figure);
});

test("each district's months add up to its people reached", async () => {
  const reader = await registerOf(5);
  const phases = await programmePhases(reader, scope);
  const phase = phases.at(-1);
  if (phase === undefined) throw new Error("no phase");
  const filter = { ...everything, phase: [phase.code] };
  const found = await progressByDistrict(reader, scope, { filter, phase, asOf, phases, courseMonths: 5 });
  for (const { months, standing } of found) {
    expect(months.reduce((sum, { people }) => sum + people, 0)).toBe(standing.figure.value ?? 0);
  }
  expect(found.length).toBeGreaterThanOrEqual(phase.districts.length);
});

test("a province in the filter leaves its districts of the phase, each with its own target", async () => {
  const store = await testStore();
  await loadRegister(store, scope, memorySource(mixedRegister(6, 60)));
  const target = { programme: "rwanda", id: "t", indicator: "direct_beneficiaries", phase: "ii", district: "RW24" };
  await store.transaction(async (tx) => {
    await tx.insertMany(targets, [{ ...target, value: "40", dueOn: "2013-12-31", setOn: "2013-01-01" }]);
  });
  const phases = await programmePhases(store.reader, scope);
  const phase = phases.find(({ code }) => code === "ii");
  if (phase === undefined) throw new Error("no phase");
  const filter = { ...everything, phase: ["ii"], province: ["south"] };
  const ask = { filter, phase, asOf, phases, courseMonths: 5 };
  const found = await progressByDistrict(store.reader, scope, ask);
  const huye = found.find(({ district }) => district === "huye");
  expect(huye?.standing.target).toBe(40);
  expect(huye?.plan.at(-1)).toEqual({ day: "2013-12-31", value: 40 });
  expect(found.map(({ district }) => district)).not.toContain("muhanga");
});
