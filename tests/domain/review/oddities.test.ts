import { expect, test } from "vitest";
import {
  incomeBefore,
  interviewOddities,
  packageOddities,
  type InterviewFacts,
  type PackageFacts,
} from "@/domain/review/oddities";

const assistance: PackageFacts = {
  ...{ today: "2014-03-31", kind: "vocational-training", status: "completed", district: "RW24" },
  ...{ homeDistrict: "RW24", enrolledOn: "2013-05-01", startedOn: "2013-05-01", endedOn: "2013-09-30" },
  ...{ birthYear: 1990, isMaybeDouble: false, hasCourse: true, attendance: { sessions: 20, present: 18 } },
  ...{ isHandedOver: false, missing: [] },
  phase: { districts: ["RW24", "RW31"], startsOn: "2013-01-01", endsOn: "2014-12-31" },
};

const interview: InterviewFacts = {
  ...{ today: "2014-03-31", round: "3-months", heldOn: "2014-01-05", contact: "met", income: 20_000 },
  ...{ inWork: true, businessStarted: true, enrolledOn: "2013-05-01", endedOn: "2013-09-30" },
  ...{ before: { round: "baseline", income: 10_000 }, hasBaseline: true, missing: [] },
};

test("there is nothing odd about what is in order", () => {
  expect(packageOddities(assistance)).toEqual([]);
  expect(interviewOddities(interview)).toEqual([]);
});

test.each([
  ["elsewhere", { homeDistrict: "RW31" }],
  ["outside-phase", { district: "RW11", homeDistrict: null }],
  ["before-phase", { enrolledOn: "2012-12-31" }],
  ["after-phase", { enrolledOn: "2015-01-01", today: "2016-01-01" }],
  ["in-future", { endedOn: "2014-04-01" }],
  ["young", { birthYear: 2000 }],
  ["old", { birthYear: 1930 }],
  ["maybe-double", { isMaybeDouble: true }],
  ["no-end", { endedOn: null }],
  ["no-course", { hasCourse: false }],
  ["low-attendance", { attendance: { sessions: 20, present: 9 } }],
  ["not-handed-over", { kind: "livestock" }],
  ["missing-document", { missing: ["attendance-sheet"] }],
] as const)("an assistance is odd by the rule %s and by no other", (code, facts) => {
  expect(packageOddities({ ...assistance, ...facts }).map((one) => one.code)).toEqual([code]);
});

test.each([
  ["income-jump", { income: 50_000 }],
  ["income-jump", { income: 2_000 }],
  ["no-baseline", { hasBaseline: false, before: null }],
  ["no-day", { heldOn: null }],
  ["in-future", { today: "2014-01-04" }],
  ["far-from-due", { heldOn: "2014-03-02" }],
  ["income-without-work", { income: 100_000, inWork: false, before: { round: "baseline", income: 90_000 } }],
  ["business-without-income", { income: 0 }],
  ["missing-document", { missing: ["interview-form"] }],
] as const)("an interview is odd by the rule %s and by no other", (code, facts) => {
  expect(interviewOddities({ ...interview, ...facts }).map((one) => one.code)).toEqual([code]);
});

test("an income of nothing is no jump, and just under five times is none either", () => {
  const jumps = (income: number, before: number) =>
    interviewOddities({ ...interview, income, before: { round: "baseline", income: before } }).filter(
      ({ code }) => code === "income-jump",
    );
  expect([jumps(0, 10_000), jumps(10_000, 0), jumps(49_999, 10_000)]).toEqual([[], [], []]);
});

test("an income is compared with the last one that was told", () => {
  const told = [
    { round: "6-months", income: null },
    { round: "baseline", income: 1 },
    { round: "3-months", income: 2 },
  ] as const;
  expect(incomeBefore(told, "12-months")).toEqual({ round: "3-months", income: 2 });
  expect(incomeBefore(told, "baseline")).toBeNull();
});
