import { expect, test } from "vitest";
import type { Figure } from "@/domain/figure";
import { comparePublished } from "@/domain/published-comparison";
import type { PublishedFigure } from "@/domain/published-figure";

const text = { en: "x", fr: "x", rw: "x" };
const published: PublishedFigure = {
  id: "x",
  phases: ["i"],
  indicator: "housing_improved",
  value: 0.63,
  unit: "share",
  lowerBound: false,
  statement: text,
  readingInDoubt: null,
  source: "x",
  sourceDate: null,
  contradicts: [],
};
const ours: Figure = {
  code: "housing_improved",
  value: 0.5,
  numerator: 50,
  denominator: 100,
  n: 100,
  low: 0.4,
  high: 0.6,
  few: false,
  leftOut: null,
  nothing: null,
};

test("a published share inside our interval is no difference", () => {
  expect(comparePublished(published, { ...ours, high: 0.65 }).reason).toBe("within");
  expect(comparePublished(published, ours)).toEqual({ gap: 0.5 - 0.63, reason: "different" });
});

test("the same number is said to be the same, whatever else is in doubt", () => {
  const count = { ...ours, low: null, high: null, value: 184 };
  expect(comparePublished({ ...published, value: 184, readingInDoubt: text }, count)).toEqual({
    gap: 0,
    reason: "equal",
  });
});

test("more than a published lower bound agrees with it; less does not", () => {
  const bound = { ...published, lowerBound: true, value: 8000 };
  const count = { ...ours, low: null, high: null };
  expect(comparePublished(bound, { ...count, value: 8100 }).reason).toBe("lowerBound");
  expect(comparePublished(bound, { ...count, value: 7900 }).reason).toBe("different");
});

test("without a figure of ours there is no gap", () => {
  expect(comparePublished({ ...published, contradicts: ["y"] }, null)).toEqual({ gap: null, reason: "contradicts" });
  expect(comparePublished(published, { ...ours, value: null, nothing: "not-collected" }).gap).toBeNull();
});
