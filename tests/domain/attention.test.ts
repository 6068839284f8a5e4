import { expect, test } from "vitest";
import { behindPlan, doubtful, silentPlaces } from "@/domain/attention";
import type { Standing } from "@/domain/standing";

function standing(value: number, target: number, planned: number, pace: Standing["pace"]): Standing {
  const figure = {
    code: "housing_recipients" as const,
    value,
    numerator: null,
    denominator: null,
    n: null,
    low: null,
    high: null,
    few: false,
    leftOut: null,
    nothing: null,
  };
  return { figure, target, dueOn: null, achievement: value / target, planned, pace };
}

test("the place furthest behind its own plan comes first, and whoever is on track does not come at all", () => {
  const places = behindPlan([
    { phase: "iv", district: "huye", standing: standing(95, 200, 96, "on-track") },
    { phase: "iv", district: "rubavu", standing: standing(70, 200, 100, "behind") },
    { phase: "iv", district: "rutsiro", standing: standing(21, 100, 58, "behind") },
  ]);
  expect(places.map((place) => place.district)).toEqual(["rutsiro", "rubavu"]);
  expect(places[0]).toMatchObject({ achievement: 0.21, planned: 0.58 });
});

test("a district is silent only after its rhythm and a week of grace, and one that never reported is first", () => {
  const silent = silentPlaces(
    [
      { phase: "iv", district: "huye", lastDay: "2013-11-01" },
      { phase: "iv", district: "karongi", lastDay: "2013-10-27" },
      { phase: "iv", district: "nyabihu", lastDay: "2013-10-14" },
      { phase: "iv", district: "musanze", lastDay: null },
    ],
    "2013-12-02",
    { days: 30, grace: 7 },
  );
  expect(silent.map((place) => [place.district, place.days])).toEqual([
    ["musanze", null],
    ["nyabihu", 49],
  ]);
});

test("doubtful records are added over places, and none are no item", () => {
  expect(
    doubtful([
      { incomeJumps: 2, elsewhere: 0, outsidePhase: 1 },
      { incomeJumps: 1, elsewhere: 3, outsidePhase: 0 },
    ]),
  ).toEqual({
    kind: "doubtful",
    incomeJumps: 3,
    elsewhere: 3,
    outsidePhase: 1,
  });
  expect(doubtful([{ incomeJumps: 0, elsewhere: 0, outsidePhase: 0 }])).toBeNull();
});
