import fc from "fast-check";
import { expect, test } from "vitest";
import { largestBatch, sampleSize } from "@/domain/review/batch";

const sizes = fc.integer({ min: 1, max: largestBatch });

/** The chance that a sample shows none of the wrong records, worked out the other way round: place by place. */
function chanceOfNone(size: number, wrong: number, sample: number): number {
  let chance = 1;
  for (let one = 0; one < wrong; one += 1) chance *= (size - sample - one) / (size - one);
  return Math.max(0, chance);
}

test("a batch in which one record in ten is wrong shows one in all but one of twenty samples", () => {
  fc.assert(
    fc.property(sizes, (size) => {
      expect(chanceOfNone(size, Math.ceil(size / 10), sampleSize(size))).toBeLessThanOrEqual(0.05 + 1e-12);
    }),
  );
});

test("no smaller sample would do", () => {
  fc.assert(
    fc.property(sizes, (size) => {
      expect(chanceOfNone(size, Math.ceil(size / 10), sampleSize(size) - 1)).toBeGreaterThan(0.05);
    }),
  );
});

test("few records are looked at one and all, many by about thirty", () => {
  expect([1, 2, 5, 10].map(sampleSize)).toEqual([1, 2, 5, 10]);
  expect([20, 50, 100, 500].map(sampleSize)).toEqual([16, 22, 25, 28]);
});
