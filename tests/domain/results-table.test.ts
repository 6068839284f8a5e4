import { expect, test } from "vitest";
import { periodOf } from "@/domain/periods";
import { resultColumns, resultRecords } from "@/domain/results-table";

test("a results file keeps apart what is 0, not split by month and not set, and rounds nothing", () => {
  const figure = {
    ...{ code: "income_change" as const, value: 0.4, numerator: 42_000, denominator: 30_000, n: 2 },
    ...{ low: -4.682, high: 5.482, few: true, leftOut: null, nothing: null },
  };
  const standing = { figure, target: null, dueOn: null, achievement: null, planned: null, pace: null };
  const row = { level: "outcome" as const, standing, baseline: 15_000, inPeriod: null, verified: null };
  const [record] = resultRecords([row], { phase: ["iv"] }, periodOf("2013-12-02", "quarter", 7));
  expect(Object.keys(record ?? {})).toEqual(resultColumns);
  expect(record).toMatchObject({
    ...{ phase: "iv", baseline: 15_000, target: null, in_period: null, cumulative: 0.4, low: -4.682 },
    ...{ period_start: "2013-10-01", period_end: "2013-12-31", few: true, nothing: null },
  });
});
