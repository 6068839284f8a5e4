import { expect, test } from "vitest";
import { compareFigures } from "@/domain/comparison";
import type { Figure } from "@/domain/figure";
import type { IndicatorCode } from "@/domain/indicators/codes";

const none = { first: null, second: null };

function figure(code: IndicatorCode, value: number | null, k: number | null = null, n: number | null = null): Figure {
  return {
    code,
    value,
    numerator: k,
    denominator: n,
    n,
    low: null,
    high: null,
    few: false,
    leftOut: null,
    nothing: value === null ? "not-collected" : null,
  };
}

test("shares are told apart only when the interval of their difference leaves out zero", () => {
  const share = (k: number, n: number) => figure("in_work", k / n, k, n);
  expect(compareFigures(share(63, 100), share(60, 100), none).verdict).toBe("unclear");
  expect(compareFigures(share(80, 100), share(50, 100), none).verdict).toBe("first");
  expect(compareFigures(share(50, 100), share(80, 100), none).verdict).toBe("second");
});

test("Newcombe's example of 56 of 70 against 48 of 80 gives 5.24 to 33.39 points", () => {
  const { difference } = compareFigures(figure("in_work", 0.8, 56, 70), figure("in_work", 0.6, 48, 80), none);
  expect(difference?.low).toBeCloseTo(0.0524, 4);
  expect(difference?.high).toBeCloseTo(0.3339, 4);
});

test("counts have a difference but no interval, and nothing is compared with nothing", () => {
  const [a, b] = [figure("housing_recipients", 12), figure("housing_recipients", 9)];
  expect(compareFigures(a, b, none)).toEqual({ difference: { value: 3, low: null, high: null }, verdict: "count" });
  expect(compareFigures(a, a, none).verdict).toBe("same");
  expect(compareFigures(a, figure("housing_recipients", null), none).verdict).toBe("notComparable");
});
