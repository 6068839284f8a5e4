import { expect, test } from "vitest";
import type { ReleasedShare } from "@/domain/disclosure/released";
import { protectCompletion, protectIncome, protectShare } from "@/domain/disclosure/shares";

const rule = { threshold: 10, asOf: "2014-03-31" };

function share(numerator: number, n: number, previous: ReleasedShare | null = null) {
  return protectShare({ numerator, n }, rule, previous);
}

test("a share with enough on both sides has its numbers", () => {
  expect(share(40, 60)).toEqual({ as: "exact", asOf: rule.asOf, numerator: 40, n: 60 });
});

test("a share with a small complement or numerator is a bound, the same for every small number", () => {
  const high = Array.from({ length: 10 }, (_, few) => share(60 - few, 60));
  for (const one of high) expect(one).toEqual({ as: "at-least", asOf: rule.asOf, low: 51 / 60, n: 60 });
  const low = Array.from({ length: 10 }, (_, few) => share(few, 60));
  for (const one of low) expect(one).toEqual({ as: "at-most", asOf: rule.asOf, high: 9 / 60, n: 60 });
});

test("of so few cases that both sides can be small only the number is told, and of fewer nothing", () => {
  for (let numerator = 0; numerator <= 18; numerator += 1) {
    expect(share(numerator, 18)).toEqual({ as: "few", asOf: rule.asOf, n: 18 });
  }
  expect(share(9, 9)).toEqual({ as: "withheld" });
});

test("a share is told again as it was until each of its numbers has changed by the threshold", () => {
  const before: ReleasedShare = { as: "exact", asOf: "2013-12-31", numerator: 40, n: 60 };
  expect(share(49, 69, before)).toBe(before);
  expect(share(50, 79, before)).toBe(before);
  expect(share(5, 60, before)).toBe(before);
  expect(share(50, 80, before)).toEqual({ as: "exact", asOf: rule.asOf, numerator: 50, n: 80 });
});

test("few drop-outs are not told by the number of cases beside the number completed", () => {
  const completion = (droppedOut: number) =>
    protectCompletion({ completed: 90, isCompletedTold: true, droppedOut, enrolled: 120 }, rule, null);
  for (let few = 0; few < 10; few += 1) {
    expect(completion(few)).toEqual({ as: "at-least", asOf: rule.asOf, low: 90 / 99, n: null });
  }
  expect(completion(10)).toEqual({ as: "exact", asOf: rule.asOf, numerator: 90, n: 100 });
});

test("a change of incomes is in whole percent, and withheld where few incomes make it", () => {
  const income = { n: 40, value: 0.7812, low: 0.6549, high: 0.9051, effective: 31 };
  expect(protectIncome(income, rule, null)).toEqual({
    as: "rounded",
    asOf: rule.asOf,
    value: 0.78,
    low: 0.65,
    high: 0.91,
    n: 40,
  });
  expect(protectIncome({ ...income, effective: 9.9 }, rule, null)).toEqual({ as: "dominated", asOf: rule.asOf, n: 40 });
  expect(protectIncome({ ...income, n: 9 }, rule, null)).toEqual({ as: "withheld" });
});
