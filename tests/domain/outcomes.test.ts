import { expect, test } from "vitest";
import type { Figure } from "@/domain/figure";
import { comparison, incomeHeadline } from "@/domain/findings/outcomes";
import { changeIfLostUnchanged, individualChanges, meanIncome } from "@/domain/outcomes";

function figure(value: number | null, low: number | null = null, high: number | null = null): Figure {
  return {
    code: "income_change",
    value,
    numerator: null,
    denominator: null,
    n: 40,
    low,
    high,
    few: false,
    leftOut: null,
    nothing: value === null ? "not-yet-reported" : null,
  };
}

test("groups differ in words only when the best and the worst interval do not touch", () => {
  const carpentry = { name: "carpentry", figure: figure(0.9, 0.8, 1) };
  const sewing = { name: "sewing", figure: figure(0.5, 0.4, 0.6) };
  const knitting = { name: "knitting", figure: figure(0.85, 0.55, 1.1) };
  expect(comparison([sewing, carpentry, knitting])).toEqual({ key: "clear", high: "carpentry", low: "sewing" });
  expect(comparison([knitting, carpentry])).toEqual({ key: "unclear" });
  expect(comparison([sewing])).toEqual({ key: "one" });
  expect(comparison([{ name: "masonry", figure: figure(null) }])).toEqual({ key: "none" });
});

test("an interval that holds zero is no rise", () => {
  expect(incomeHeadline(figure(0.1, -0.05, 0.25)).key).toBe("headline.unclear");
  expect(incomeHeadline(figure(0.1, 0.05, 0.15)).key).toBe("headline.rose");
  expect(incomeHeadline(figure(-0.1, -0.2, -0.05)).key).toBe("headline.fell");
  expect(incomeHeadline(figure(null)).key).toBe("headline.none");
});

test("people who were lost and did not change pull the change towards zero", () => {
  // 30,000 became 42,000 (+40 %); with 10,000 lost unchanged it is 52,000 over 40,000.
  expect(changeIfLostUnchanged({ baseline: 30_000, followUp: 42_000 }, 10_000)).toBeCloseTo(0.3, 12);
  expect(changeIfLostUnchanged({ baseline: 0, followUp: 0 }, 0)).toBeNull();
  expect(meanIncome(30_000, 4)).toBe(7_500);
  expect(meanIncome(0, 0)).toBeNull();
});

test("the median of individual changes lies in the bin that holds the middle pair", () => {
  const sum = (...measures: readonly string[]) => (measures.includes("income_bin_9") ? 10 : 0);
  const { median, bins } = individualChanges(sum);
  expect(bins.filter(({ count }) => count > 0)).toEqual([{ from: 0.4, to: 0.5, count: 10 }]);
  expect(median).toBeCloseTo(0.45, 12);
});
