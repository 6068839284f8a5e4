import { expect, test } from "vitest";
import { districtsPace, largestPart, resultsPace, shareOf } from "@/domain/findings/phases";
import type { PaceWord } from "@/domain/pace";
import type { Standing } from "@/domain/standing";

function standing(pace: PaceWord | null, target: number | null = 100): Standing {
  const plain = { numerator: null, denominator: null, n: null, low: null, high: null, few: false, leftOut: null };
  const figure = { code: "direct_beneficiaries" as const, value: 50, ...plain, nothing: null };
  return { figure, target, dueOn: null, achievement: null, planned: null, pace };
}

test("the results name how many of the judged targets are behind, whatever has no plan", () => {
  const found = resultsPace("iv", [standing("behind"), standing("on-track"), standing("too-early"), standing(null)]);
  expect(found).toMatchObject({ key: "results.behind", counts: { behind: 1, of: 2 } });
});

test("a district at risk is not called on track", () => {
  expect(districtsPace("iv", [standing("at-risk"), standing("on-track")]).key).toBe("districts.notBehind");
  expect(districtsPace("iv", [standing("on-track"), standing("on-track")]).key).toBe("districts.onTrack");
});

test("without a plan there is no pace to speak of, and an early plan is called early", () => {
  expect(resultsPace("i", [standing(null, null)])).toMatchObject({ key: "results.noPlan", counts: { withTarget: 0 } });
  expect(resultsPace("iv", [standing("too-early"), standing(null)]).key).toBe("results.tooEarly");
});

test("the largest part is named with its share of all parts", () => {
  const part = (name: string, value: number | null) => ({ name, figure: { value } });
  expect(largestPart([part("men", 40), part("women", 60), part("not known", null)])).toEqual({
    name: "women",
    share: 0.6,
    total: 100,
  });
  expect(largestPart([part("men", 0), part("women", null)])).toBeNull();
});

test("a part without a value has no share, and nobody has no parts", () => {
  expect(shareOf(null, 10)).toBeNull();
  expect(shareOf(0, 0)).toBeNull();
  expect(shareOf(1, 4)).toBe(0.25);
});
