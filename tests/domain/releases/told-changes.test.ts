import { expect, test } from "vitest";
import type { ReleaseContent } from "@/domain/releases/content";
import type { ExplainedFigure } from "@/domain/releases/explain";
import { toldChanges } from "@/domain/releases/told-changes";

function content(count: number | null): ReleaseContent {
  const row = {
    indicator: "direct_beneficiaries",
    cumulative: count,
    told: { as: count === null ? "withheld" : "exact" },
  };
  const known = { phases: ["iv"], threshold: 10, results: [{ phase: "iv", rows: [row] }] };
  return known as unknown as ReleaseContent;
}

function change(...contributions: [cause: "new-records" | "voided" | "corrected", added: number][]): ExplainedFigure {
  const parts = contributions.map(([cause, added]) => ({ cause, numerator: added, denominator: 0, value: added }));
  return { code: "direct_beneficiaries", from: null, to: null, contributions: parts };
}

test("small causes are told together, and all of them add up to the difference", () => {
  const [told] = toldChanges(
    [change(["new-records", 40], ["voided", -3], ["corrected", 1])],
    [content(100), content(138)],
  );
  expect(told).toMatchObject({ from: 100, to: 138 });
  expect(told?.contributions.map(({ cause, numerator }) => [cause, numerator])).toEqual([
    ["new-records", 40],
    ["others-together", -2],
  ]);
});

test("of a count that one of the releases withholds nothing is told", () => {
  expect(toldChanges([change(["new-records", 40])], [content(null), content(40)])).toEqual([]);
});

test("of shares and incomes no cause is told", () => {
  const income: ExplainedFigure = { ...change(["new-records", 40_000]), code: "income_change" };
  expect(toldChanges([income], [content(100), content(140)])).toEqual([]);
});
