import { expect, test } from "vitest";
import { periodOf } from "@/domain/periods";
import { baselineOf, countsInPeriod } from "@/domain/results";
import type { Standing } from "@/domain/standing";

const quarter = periodOf("2013-12-02", "quarter", 7);
const event = (month: string, kind: string, enrolled: number, completed: number) => ({
  month,
  key: { kind },
  events: { enrolled, completed },
});

test("a quarter takes the events of its three months and of no other, nor those without a day", () => {
  const counts = countsInPeriod(
    {
      people: [
        { month: "2013-09", people: 5 },
        { month: "2013-10", people: 7 },
        { month: "2013-12", people: 11 },
        { month: "", people: 100 },
      ],
      events: [
        event("2013-09", "livestock", 0, 50),
        event("2013-10", "livestock", 3, 2),
        event("2013-11", "vocational-training", 20, 4),
        event("2013-12", "vocational-training", 1, 0),
        event("", "housing-materials", 9, 9),
      ],
      trainers: [{ month: "2013-11", trainers: 6 }],
    },
    quarter,
  );
  expect(counts).toEqual({
    direct_beneficiaries: 18,
    trainers_trained: 6,
    trainees_enrolled: 21,
    trainees_completed: 4,
    livestock_recipients: 2,
    housing_recipients: 0,
  });
});

function standing(code: "income_change" | "livestock_recipients" | "housing_improved", n: number | null): Standing {
  const figure = {
    code,
    value: n === 0 ? null : 0.4,
    numerator: 42_000,
    denominator: 30_000,
    n,
    low: null,
    high: null,
  };
  const nothing = n === 0 ? ("not-yet-reported" as const) : null;
  const none = { target: null, dueOn: null, achievement: null, planned: null, pace: null };
  return { figure: { ...figure, few: true, leftOut: null, nothing }, ...none };
}

test("the change of incomes starts from the mean income of the same people, counts from nobody", () => {
  expect(baselineOf(standing("income_change", 2), false)).toBe(15_000);
  expect(baselineOf(standing("livestock_recipients", null), true)).toBe(0);
});

test("a baseline that nobody was asked for is not zero", () => {
  expect(baselineOf(standing("income_change", 0), false)).toBeNull();
  expect(baselineOf(standing("housing_improved", 12), false)).toBeNull();
});
