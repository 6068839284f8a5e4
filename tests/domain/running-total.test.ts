import { expect, test } from "vitest";
import { planLine, runningTotal } from "@/domain/running-total";

test("the running total goes on over months without anybody and ends at the as-of day", () => {
  const months = [
    { month: "2013-05", people: 10 },
    { month: "2013-07", people: 5 },
    { month: "", people: 3 },
  ];
  expect(runningTotal(months, "2013-08-20")).toEqual([
    { day: "2013-05-31", value: 10 },
    { day: "2013-06-30", value: 10 },
    { day: "2013-07-31", value: 15 },
    { day: "2013-08-20", value: 15 },
  ]);
  expect(runningTotal([], "2013-08-20")).toEqual([]);
});

test("what happened after the as-of day is not drawn", () => {
  expect(runningTotal([{ month: "2013-09", people: 4 }], "2013-08-20")).toEqual([]);
});

test("the plan begins with nothing on the first day and ends with the target on its due date", () => {
  const target = { indicator: "direct_beneficiaries", value: 100, dueOn: "2013-08-15", milestones: [] } as const;
  const line = planLine({ ...target, milestones: [] }, "2013-05-01", 5);
  expect(line[0]).toEqual({ day: "2013-05-01", value: 0 });
  expect(line.at(-1)).toEqual({ day: "2013-08-15", value: 100 });
  expect(line.map(({ day }) => day)).toEqual(["2013-05-01", "2013-05-31", "2013-06-30", "2013-07-31", "2013-08-15"]);
});
