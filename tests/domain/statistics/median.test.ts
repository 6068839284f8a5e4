import fc from "fast-check";
import { expect, test } from "vitest";
import { medianFromBins } from "@/domain/statistics/median";

const edges = [-10_000, -5_000, 0, 5_000, 10_000];

test("the median lies as far into its bin as half the cases do", () => {
  expect(medianFromBins(edges, [1, 1, 2, 0, 0])).toBe(0);
  expect(medianFromBins(edges, [0, 0, 4, 0, 0])).toBe(2_500);
  expect(medianFromBins(edges, [1, 0, 0, 2, 1])).toBe(7_500);
});

test("a median in the bin without an end is at least its lower edge", () => {
  expect(medianFromBins(edges, [1, 0, 0, 0, 9])).toBe(10_000);
});

test("nothing counted has no median", () => {
  expect(medianFromBins(edges, [0, 0, 0, 0, 0])).toBeNull();
  expect(medianFromBins(edges, [])).toBeNull();
});

test("more bins than edges are refused", () => {
  expect(() => medianFromBins([0], [0, 5])).toThrow(RangeError);
});

test("the median lies in the bin of the middle case", () => {
  const values = fc.array(fc.integer({ min: 0, max: 39 }), { minLength: 1, maxLength: 101 });
  fc.assert(
    fc.property(
      values.filter((list) => list.length % 2 === 1),
      (list) => {
        const counts = [0, 1, 2, 3].map((bin) => list.filter((value) => Math.floor(value / 10) === bin).length);
        const middle = [...list].sort((a, b) => a - b)[(list.length - 1) / 2] ?? NaN;
        const median = medianFromBins([0, 10, 20, 30, 40], counts) ?? NaN;
        expect(Math.abs(median - middle)).toBeLessThanOrEqual(10);
        expect(Math.min(3, Math.floor(median / 10))).toBe(Math.floor(middle / 10));
      },
    ),
  );
});
