import fc from "fast-check";
import { expect, test } from "vitest";
import {
  costPer,
  inOwnCurrency,
  sharesOfGrants,
  spentByMonth,
  sumsByCurrency,
  type Transaction,
} from "@/domain/funding/ledger";
import { minorUnits, wholeUnits } from "@/domain/funding/money";

function spent(amount: number, changed: Partial<Transaction> = {}): Transaction {
  return {
    ...{ id: "1", grant: "a", phase: "iv", type: "expenditure", kind: null, day: "2013-06-30", currency: "USD" },
    ...{ amount, rate: null, rateSource: null, description: null },
    ...changed,
  };
}

test("an amount is kept in minor units and leaves as it came", () => {
  expect(minorUnits("1250000.50", "USD")).toBe(125_000_050);
  expect(minorUnits("1250000.5", "USD")).toBe(125_000_050);
  expect(minorUnits("500", "RWF")).toBe(500);
  expect(minorUnits("500.25", "RWF")).toBeNull();
  expect(minorUnits("500.00", "RWF")).toBe(500);
  const cents = fc.integer({ min: 0, max: 10 ** 14 });
  fc.assert(
    fc.property(cents, (minor) => {
      expect(minorUnits(wholeUnits(minor, "USD"), "USD")).toBe(minor);
    }),
  );
});

test("amounts of different currencies are never added", () => {
  const sums = sumsByCurrency([spent(100), spent(50, { currency: "JPY" }), spent(25, { type: "commitment" })]);
  expect(sums).toEqual([
    { currency: "JPY", sums: { commitment: 0, disbursement: 0, expenditure: 50 } },
    { currency: "USD", sums: { commitment: 25, disbursement: 0, expenditure: 100 } },
  ]);
  expect(costPer([spent(100), spent(50, { currency: "JPY" })], 10)).toBeNull();
});

test("what each person cost is what was spent over the people, and nothing where nobody was reached", () => {
  expect(costPer([spent(100_000), spent(50_000), spent(7, { type: "disbursement" })], 4)).toEqual({
    currency: "USD",
    cost: 37_500,
  });
  expect(costPer([spent(100)], 0)).toBeNull();
  expect(costPer([spent(100)], null)).toBeNull();
});

test("spending runs up month by month", () => {
  const rows = [spent(5, { day: "2013-07-31" }), spent(3, { day: "2013-06-01" }), spent(2, { day: "2013-06-30" })];
  expect(spentByMonth(rows)).toEqual([
    { month: "2013-06", spent: 5 },
    { month: "2013-07", spent: 10 },
  ]);
});

test("two donors share a phase as its expenditures name their grants", () => {
  expect(sharesOfGrants([spent(75), spent(25, { grant: "b" }), spent(900, { grant: null })])).toEqual([
    { grant: "a", share: 0.75 },
    { grant: "b", share: 0.25 },
  ]);
});

test("money is told in the programme's currency only where every rate is on record", () => {
  expect(inOwnCurrency([spent(100_00, { rate: "650.5" })], "RWF")?.[0]?.amount).toBe(65_050);
  expect(inOwnCurrency([spent(100_00, { rate: "650.5" }), spent(1)], "RWF")).toBeNull();
});
