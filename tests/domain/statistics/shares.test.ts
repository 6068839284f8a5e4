import fc from "fast-check";
import { expect, test } from "vitest";
import { differs, intervalsOverlap } from "@/domain/statistics/interval";
import { differenceOfShares, wilson } from "@/domain/statistics/shares";

test.each([
  [63, 100, 0.53220529580942907, 0.71817639465675466],
  [252, 400, 0.58165878429207318, 0.67586801918100973],
  [19, 30, 0.45513563654794875, 0.78126079193899291],
  [5, 8, 0.30574239460262732, 0.86315571417640263],
  [81, 263, 0.25528851987827423, 0.36620957698280006],
  [123_456, 200_000, 0.61514759417102017, 0.61940790065260716],
])("Wilson's interval of %i of %i is the published one", (k, n, low, high) => {
  const interval = wilson(k, n);
  expect(interval?.low).toBeCloseTo(low, 14);
  expect(interval?.high).toBeCloseTo(high, 14);
});

test("none and all end exactly at 0 % and 100 %, but are not certain", () => {
  expect(wilson(0, 10)?.low).toBe(0);
  expect(wilson(0, 10)?.high).toBeCloseTo(0.2775327998628892, 14);
  expect(wilson(10, 10)?.low).toBeCloseTo(0.7224672001371108, 14);
  expect(wilson(10, 10)?.high).toBe(1);
});

test("no cases give no interval", () => {
  expect(wilson(0, 0)).toBeNull();
  expect(differenceOfShares({ k: 0, n: 0 }, { k: 1, n: 2 })).toBeNull();
});

const shares = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((n) => fc.record({ k: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

test("the interval holds the share, stays within 0 and 1, and mirrors that of the others", () => {
  fc.assert(
    fc.property(shares, ({ k, n }) => {
      const { low, high } = wilson(k, n) ?? { low: NaN, high: NaN };
      expect(0 <= low && low <= k / n && k / n <= high && high <= 1).toBe(true);
      const others = wilson(n - k, n);
      expect(others?.low).toBeCloseTo(1 - high, 12);
      expect(others?.high).toBeCloseTo(1 - low, 12);
    }),
  );
});

test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
])("%i of %i less %i of %i has the interval of Newcombe's table II", (k1, n1, k2, n2, low, high) => {
  const difference = differenceOfShares({ k: k1, n: n1 }, { k: k2, n: n2 });
  expect(difference?.value).toBe(k1 / n1 - k2 / n2);
  expect(difference?.low).toBeCloseTo(low, 4);
  expect(difference?.high).toBeCloseTo(high, 4);
});

test("exchanging the two places only turns the sign", () => {
  fc.assert(
    fc.property(shares, shares, (a, b) => {
      const there = differenceOfShares(a, b);
      const back = differenceOfShares(b, a);
      expect(there?.low).toBeCloseTo(-(back?.high ?? NaN), 12);
      expect(there?.high).toBeCloseTo(-(back?.low ?? NaN), 12);
    }),
  );
});

test("a difference is clear when its interval leaves out nought", () => {
  expect(differs(0.01, 0.3)).toBe(true);
  expect(differs(-0.3, -0.01)).toBe(true);
  expect(differs(-0.1, 0.1)).toBe(false);
  expect(differs(0, 0.1)).toBe(false);
});

test("intervals that touch overlap, whichever comes first", () => {
  expect(intervalsOverlap({ low: 0.1, high: 0.3 }, { low: 0.3, high: 0.5 })).toBe(true);
  expect(intervalsOverlap({ low: 0.4, high: 0.5 }, { low: 0.1, high: 0.3 })).toBe(false);
  expect(intervalsOverlap({ low: 0.1, high: 0.3 }, { low: 0.4, high: 0.5 })).toBe(false);
});
