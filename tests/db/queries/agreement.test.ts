import { expect, test } from "vitest";
import { loadRegister } from "@/db/exchange/load-register";
import { memorySource } from "@/db/exchange/memory-source";
import { figures } from "@/db/queries/figures-by";
import { monthlyProgress } from "@/db/queries/monthly-progress";
import { monthsOf } from "@/db/queries/months-of";
import { outcomeChain } from "@/db/queries/outcome-chain";
import { peopleByAttribute } from "@/db/queries/people-by-attribute";
import { directWithTwoKinds } from "@/db/queries/people-with-two-kinds";
import { programmePhases } from "@/db/queries/programme-structure";
import { trainerCascade } from "@/db/queries/trainer-cascade";
import { wholeProgramme } from "@/domain/access/scope";
import { everything, type Filter } from "@/domain/filter";
import type { IndicatorCode } from "@/domain/indicators/codes";
import { kinds, sexes, trades } from "@/domain/vocabulary";
import { randomQuestion, randomRegister } from "@/tests/support/random-register";
import { testStore } from "@/tests/support/test-store";

const scope = wholeProgramme("rwanda", "test");
const asOf = "2014-06-30";

async function registered(seed: number) {
  const store = await testStore();
  await loadRegister(store, scope, memorySource(randomRegister(seed, 40)));
  const value = async (code: IndicatorCode, filter: Filter) => {
    const [figure] = await figures(store.reader, scope, { filter, asOf, codes: [code] });
    return figure?.value ?? 0;
  };
  return { reader: store.reader, value };
}

const filters = Array.from({ length: 40 }, (_, i) => randomQuestion(900 + i).filter);

test("the monthly line ends at the number of direct beneficiaries, under any filter", async () => {
  const { reader, value } = await registered(31);
  for (const filter of [everything, { ...everything, phase: ["iv"] }, ...filters]) {
    const months = await monthlyProgress(reader, scope, filter);
    const people = months.reduce((sum, month) => sum + month.people, 0);
    expect([filter, people]).toEqual([filter, await value("direct_beneficiaries", filter)]);
  }
});

test("months counted from the records for two attributes add up to those the rollup keeps", async () => {
  const { reader } = await registered(32);
  const span = { from: "", to: "9999-12" };
  for (const filter of [everything, ...filters.map((one) => ({ ...one, trade: [], sex: [], age: [], group: [] }))]) {
    const [whole, parts] = await Promise.all([
      monthsOf(reader, scope, filter, { ...span, by: [] }),
      monthsOf(reader, scope, filter, { ...span, by: ["sex", "age"] }),
    ]);
    const total = (rows: typeof whole) => {
      const sums = new Map<string, number>();
      for (const { month, key, events } of rows) {
        for (const measure of [
          "enrolled",
          "started",
          "completed",
          "dropped_out",
          "ended",
          "paired",
          "lost_b",
        ] as const) {
          const name = `${month} ${key.kind} ${measure}`;
          sums.set(name, (sums.get(name) ?? 0) + events[measure]);
        }
      }
      return new Map([...sums].filter(([, sum]) => sum !== 0).sort());
    };
    expect(total(parts)).toEqual(total(whole));
  }
});

test("each step of the outcome chain is a part of the one before, and its pairs are the figure's where all are due", async () => {
  const { reader } = await registered(33);
  for (const filter of filters) {
    const chain = await outcomeChain(reader, scope, filter, "2099-12-31");
    expect(chain.reached).toBeLessThanOrEqual(chain.due);
    expect(chain.paired).toBeLessThanOrEqual(chain.reached);
    expect(chain.paired + chain.lost).toBeLessThanOrEqual(chain.due);
  }
});

test("people with two kinds are the difference between the kinds' sum and the people, where nobody has three", async () => {
  const { reader, value } = await registered(34);
  for (const review of ["reported", "verified"] as const) {
    const filter = { ...everything, review };
    const people = await value("direct_beneficiaries", filter);
    let sum = 0;
    for (const kind of kinds) sum += await value("direct_beneficiaries", { ...filter, kind: [kind] });
    const two = await directWithTwoKinds(reader, scope, filter, asOf);
    expect(two).toBeLessThanOrEqual(sum - people);
    expect(2 * two).toBeGreaterThanOrEqual(sum - people);
  }
});

test("country, disability and reason for selection each split the people without a rest", async () => {
  const { reader, value } = await registered(35);
  for (const filter of filters.map((one) => ({ ...one, sex: [], age: [], group: [] }))) {
    const people = await value("direct_beneficiaries", filter);
    for (const attribute of ["country", "disability", "selection"] as const) {
      const parts = await peopleByAttribute(reader, scope, filter, attribute);
      if (parts !== null) expect(parts.reduce((sum, part) => sum + part.people, 0)).toBe(people);
    }
  }
});

test("the trainers' cascade says what its figures say, whole and by trade", async () => {
  const { reader, value } = await registered(36);
  const phases = await programmePhases(reader, scope);
  const [whole] = await trainerCascade(reader, scope, everything, { by: [], asOf, phases });
  expect(whole?.trained).toBe(await value("trainers_trained", everything));
  expect(whole?.enrolled).toBe(await value("trainees_enrolled", everything));
  expect(whole?.completed).toBe(await value("trainees_completed", everything));
  const byTrade = await trainerCascade(reader, scope, everything, { by: ["trade"], asOf, phases });
  expect(byTrade.map(({ key }) => key.trade)).toEqual([...trades]);
  expect(byTrade.reduce((sum, row) => sum + row.trained, 0)).toBe(whole?.trained);
  expect(byTrade.reduce((sum, row) => sum + row.courses, 0)).toBe(whole?.courses);
});

test("a person has one sex, so the sexes add up to the people", async () => {
  const { value } = await registered(37);
  let sum = 0;
  for (const sex of [...sexes, "unknown"] as const)
    sum += await value("direct_beneficiaries", { ...everything, sex: [sex] });
  expect(sum).toBe(await value("direct_beneficiaries", everything));
});
