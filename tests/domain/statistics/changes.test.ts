import fc from "fast-check";
import { expect, test } from "vitest";
import { differenceOfChanges, meanOfChanges, ratioOfMeansChange } from "@/domain/statistics/changes";
import { halfWidth } from "@/domain/statistics/student-t";
import { closePairs, sumsOf, usualPairs } from "@/tests/domain/statistics/samples";

/** Equal to twelve digits: expected values were computed with fractions and forty digits. */
function expectAlmost(actual: number | null | undefined, expected: number): void {
  expect(Math.abs((actual ?? NaN) / expected - 1)).toBeLessThan(1e-12);
}

const usual = ratioOfMeansChange(sumsOf(usualPairs(2013, 500)));
const few = ratioOfMeansChange(sumsOf(usualPairs(99, 37)));

test("the two pairs worked out by hand give +40 % and a very wide interval", () => {
  const change = ratioOfMeansChange(
    sumsOf([
      [10_000, 20_000],
      [20_000, 22_000],
    ]),
  );
  expectAlmost(change?.value, 0.4);
  expectAlmost(change?.standardError, 0.4);
  expectAlmost(change?.low, -4.6824818944698819);
  expectAlmost(change?.high, 5.4824818944698819);
});

test("five hundred pairs agree with exact fractions", () => {
  expect(usual?.n).toBe(500);
  expectAlmost(usual?.value, 1.1431928581618126);
  expectAlmost(usual?.standardError, 0.0784585269770522);
  expectAlmost(usual?.low, 0.98904308423639762);
  expectAlmost(usual?.high, 1.2973426320872275);
});

test("the highest incomes, nearly in proportion, keep all digits of a tiny standard error", () => {
  const change = ratioOfMeansChange(sumsOf(closePairs(7, 200)));
  expectAlmost(change?.value, 0.0020000021291210172);
  expectAlmost(change?.standardError, 1.5771441773542938e-10);
  expectAlmost(change?.low, 0.002000001818115039);
});

test("one pair has a change but no interval, and no income before has neither", () => {
  expect(ratioOfMeansChange(sumsOf([[10_000, 15_000]]))).toEqual({
    value: 0.5,
    n: 1,
    standardError: null,
    low: null,
    high: null,
  });
  expect(
    ratioOfMeansChange(
      sumsOf([
        [0, 5_000],
        [0, 0],
      ]),
    ),
  ).toBeNull();
  expect(ratioOfMeansChange(sumsOf([]))).toBeNull();
});

const incomes = fc.integer({ min: 0, max: 999_999_999 });
const someIncomes = fc.array(fc.tuple(fc.integer({ min: 1, max: 999_999_999 }), incomes), {
  minLength: 2,
  maxLength: 30,
});

test("the interval surrounds the change evenly and does not depend on the order of people", () => {
  fc.assert(
    fc.property(someIncomes, (pairs) => {
      const change = ratioOfMeansChange(sumsOf(pairs));
      expect(change).toEqual(ratioOfMeansChange(sumsOf([...pairs].reverse())));
      const { value = NaN, low, high } = change ?? {};
      expect((low ?? NaN) <= value && value <= (high ?? NaN)).toBe(true);
    }),
  );
});

test("incomes that all change alike leave no doubt", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 300_000_000 }), { minLength: 2 }), (before) => {
      const change = ratioOfMeansChange(sumsOf(before.map((b) => [b, 3 * b])));
      expect(change).toMatchObject({ value: 2, standardError: 0, low: 2, high: 2 });
    }),
  );
});

test("the mean of individual changes agrees with exact fractions", () => {
  const changes = usualPairs(2013, 500)
    .filter(([b]) => b > 0)
    .map(([b, f]) => Math.floor(((f - b) * 10_000) / b));
  const sum = changes.reduce((a, r) => a + BigInt(r), 0n);
  const squares = changes.reduce((a, r) => a + BigInt(r) ** 2n, 0n);
  const mean = meanOfChanges(changes.length, sum, squares);
  expectAlmost(mean?.value, 4.73663);
  expectAlmost(mean?.standardError, 0.73101577220877799);
  expectAlmost(mean?.low, 3.3003818270658524);
  expectAlmost(mean?.high, 6.1728781729341476);
});

test("one individual change has no interval and none has no mean", () => {
  expect(meanOfChanges(1, -2_500n, 6_250_000n)).toMatchObject({ value: -0.25, low: null, high: null });
  expect(meanOfChanges(0, 0n, 0n)).toBeNull();
});

test("two groups are compared with Welch's interval", () => {
  if (usual === null || few === null) throw new Error("the samples have incomes");
  const difference = differenceOfChanges(usual, few);
  expectAlmost(difference.value, -0.36883568800124888);
  expectAlmost(difference.low, -0.96563588455787471);
  expectAlmost(difference.high, 0.22796450855537695);
});

test("a group of one cannot be compared, and two certain groups differ by a certain amount", () => {
  const one = { value: 0.5, n: 1, standardError: null, low: null, high: null };
  const certain = { value: 2, n: 5, standardError: 0, low: 2, high: 2 };
  expect(differenceOfChanges(certain, one)).toEqual({ value: 1.5, low: null, high: null });
  expect(differenceOfChanges(certain, { ...certain, value: 1.5 })).toEqual({ value: 0.5, low: 0.5, high: 0.5 });
});

test("the t quantile is the tables' and falls to the normal one as cases grow", () => {
  expectAlmost(halfWidth(1, 1), 12.7062047361747046);
  expectAlmost(halfWidth(1, 29), 2.0452296421327043);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (freedom) => {
      expect(halfWidth(1, freedom)).toBeGreaterThan(halfWidth(1, freedom + 1));
      expect(halfWidth(1, freedom)).toBeGreaterThan(1.959963984540054);
    }),
  );
});
