import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { loadRegister } from "@/db/exchange/load-register";
import { memorySource } from "@/db/exchange/memory-source";
import { progressCells } from "@/db/schema";
import type { Store } from "@/db/store";
import type { ExchangeFile } from "@/domain/exchange/files";
import type { Cells } from "@/domain/exchange/read-row";
import { fromLimbs } from "@/domain/measures/limbs";
import {
  enumerator,
  expectTrueRollup,
  figure,
  huye,
  interviewed,
  voided,
  assisted,
  person,
} from "@/tests/support/register";
import { testStore } from "@/tests/support/test-store";

/** Pairs of monthly incomes before and after, at the upper end of what is accepted. */
const pairs = Array.from({ length: 1500 }, (_, i): [number, number] => [
  i % 3 > 0 ? 1 : 999_999_999 - i,
  999_999_999 - ((i * 7) % 5000),
]);

function register(): Map<ExchangeFile, Cells[]> {
  const unknown = { birth_year: "", population_group: "", country_of_return: "", returned_on: "", disability: "" };
  const people = pairs.map((_, i) => ({
    ...{ id: `P${i}`, household: "", family_name: "Uwase", given_name: "", sex: "f" },
    ...{ ...unknown, consent_on: "" },
  }));
  const livestock = { phase: "iv", district: huye, kind: "livestock", trade: "", course: "", status: "completed" };
  const days = { enrolled_on: "", started_on: "", ended_on: "", review: "submitted" };
  const packages = pairs.map((_, i) => ({ id: `A${i}`, beneficiary: `P${i}`, ...livestock, ...days }));
  const answers = { held_on: "", contact: "met", living_conditions: "", in_work: "", business_started: "" };
  const interviews = pairs.flatMap(([before, after], i) =>
    [before, after].map((income, at) => ({
      ...{ id: `I${i}-${at}`, assistance: `A${i}`, round: at === 0 ? "baseline" : "3-months" },
      ...{ ...answers, monthly_income_rwf: String(income), review: "submitted" },
    })),
  );
  return new Map<ExchangeFile, Cells[]>([
    ["beneficiaries.csv", people],
    ["assistance.csv", packages],
    ["interviews.csv", interviews],
  ]);
}

async function storedSums(store: Store) {
  const [row] = await store.reader
    .select()
    .from(progressCells)
    .where(
      and(eq(progressCells.class, "reported"), eq(progressCells.margin, "total"), eq(progressCells.kind, "livestock")),
    );
  if (row === undefined) throw new Error("Nothing is stored.");
  const cell: Record<string, string | number> = row;
  const at = (measure: string) => Number(cell[measure]);
  return {
    n: BigInt(at("pairs")),
    bb: fromLimbs([at("sum_bb_1"), at("sum_bb_2")]),
    ff: fromLimbs([at("sum_ff_1"), at("sum_ff_2")]),
    bf: fromLimbs([at("sum_bf_1"), at("sum_bf_2")]),
    r: fromLimbs([at("sum_r_1"), at("sum_r_2")]),
    rr: fromLimbs([at("sum_rr_1"), at("sum_rr_2"), at("sum_rr_3")]),
  };
}

function exactSums(of: readonly (readonly [number, number])[]) {
  const sums = { n: 0n, bb: 0n, ff: 0n, bf: 0n, r: 0n, rr: 0n };
  for (const [b, f] of of) {
    const [exactB, exactF] = [BigInt(b), BigInt(f)];
    const change = BigInt(Math.round(((f - b) * 10_000) / b));
    sums.n += 1n;
    sums.bb += exactB * exactB;
    sums.ff += exactF * exactF;
    sums.bf += exactB * exactF;
    sums.r += change;
    sums.rr += change * change;
  }
  return sums;
}

test("sums of the highest incomes are exact far beyond 2^53, after a load and after single changes", async () => {
  const store = await testStore();
  await loadRegister(store, enumerator, memorySource(register()));
  const loaded = exactSums(pairs);
  expect(loaded.r > 2n ** 53n && loaded.bb > 2n ** 53n).toBe(true);
  expect(await storedSums(store)).toEqual(loaded);

  const about = await assisted(store, await person(store), { kind: "livestock", trade: null });
  await interviewed(store, about, { round: "baseline", monthly_income_rwf: 1 });
  const last = await interviewed(store, about, { round: "12-months", monthly_income_rwf: 999_999_999 });
  expect(await storedSums(store)).toEqual(exactSums([...pairs, [1, 999_999_999]]));
  await voided(store, "interview", last);
  expect(await storedSums(store)).toEqual(loaded);
  await expectTrueRollup(store);
});

test("the change of such incomes has the interval that whole numbers give", async () => {
  const store = await testStore();
  await loadRegister(store, enumerator, memorySource(register()));
  const { bb, ff, bf } = exactSums(pairs);
  const n = BigInt(pairs.length);
  const b = pairs.reduce((sum, [before]) => sum + BigInt(before), 0n);
  const f = pairs.reduce((sum, [, after]) => sum + BigInt(after), 0n);
  const squares = ff * b * b - 2n * f * b * bf + f * f * bb;
  const error = Math.sqrt(Number(n * squares) / Number((n - 1n) * b ** 4n));
  const change = await figure(store, "income_change");
  expect(change).toMatchObject({ n: pairs.length, numerator: Number(f), denominator: Number(b) });
  expect(change.value).toBeCloseTo(Number(f) / Number(b) - 1, 12);
  // Student's t for 1,499 degrees of freedom, by integrating its density.
  expect(((change.high ?? 0) - (change.low ?? 0)) / (2 * error)).toBeCloseTo(1.961548, 5);
});
