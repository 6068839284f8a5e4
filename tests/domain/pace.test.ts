import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/domain/dates";
import { paceWord, paceWords, plannedAt, plannedTogether, usualCourseMonths, type PlannedTarget } from "@/domain/pace";

const startsOn = "2013-05-01";

/** 365 days after the start, so that a day is worth ten people. */
function target(changes: Partial<PlannedTarget> = {}): PlannedTarget {
  return { indicator: "direct_beneficiaries", value: 3_650, dueOn: "2014-05-01", milestones: [], ...changes };
}

test("the plan rises evenly by days from the start to the due date and is flat outside", () => {
  expect(plannedAt(target(), startsOn, "2012-12-31")).toBe(0);
  expect(plannedAt(target(), startsOn, startsOn)).toBe(0);
  expect(plannedAt(target(), startsOn, "2013-05-02")).toBe(10);
  expect(plannedAt(target(), startsOn, "2013-12-02")).toBe(2_150);
  expect(plannedAt(target(), startsOn, "2014-05-01")).toBe(3_650);
  expect(plannedAt(target(), startsOn, "2015-01-01")).toBe(3_650);
});

test("the plan goes through its milestones", () => {
  const milestones = [
    { value: 100, dueOn: "2013-05-11" },
    { value: 1_000, dueOn: "2013-11-01" },
  ];
  const slow = target({ milestones });
  expect(plannedAt(slow, startsOn, "2013-05-06")).toBe(50);
  expect(plannedAt(slow, startsOn, "2013-05-11")).toBe(100);
  expect(plannedAt(slow, startsOn, "2013-11-01")).toBe(1_000);
  expect(plannedAt(slow, startsOn, "2013-11-02")).toBeCloseTo(1_000 + 2_650 / 181, 9);
});

test("no training can be completed before a course has passed", () => {
  const completed = target({ indicator: "trainees_completed", value: 1_500, dueOn: "2014-04-30" });
  expect(plannedAt(completed, startsOn, "2013-09-30")).toBe(0);
  expect(plannedAt(completed, startsOn, "2013-10-01")).toBe(0);
  // 62 of the 211 days from 1 October to 30 April.
  expect(plannedAt(completed, startsOn, "2013-12-02")).toBeCloseTo((1_500 * 62) / 211, 9);
  expect(plannedAt(completed, startsOn, "2014-04-30")).toBe(1_500);
  expect(plannedAt(completed, startsOn, "2013-12-02", usualCourseMonths)).toBe(
    plannedAt(completed, startsOn, "2013-12-02"),
  );
  expect(plannedAt(completed, startsOn, "2013-09-30", 3)).toBeGreaterThan(0);
});

test("milestones say when completed trainings begin, not the length of a course", () => {
  const completed = target({ indicator: "trainees_completed", milestones: [{ value: 40, dueOn: "2013-05-05" }] });
  expect(plannedAt(completed, startsOn, "2013-05-03")).toBe(20);
});

test("a milestone from before the start does not bring the plan forward", () => {
  const early = target({ milestones: [{ value: 900, dueOn: "2013-04-01" }] });
  expect(plannedAt(early, startsOn, "2013-04-15")).toBe(0);
  expect(plannedAt(early, startsOn, "2013-05-02")).toBe(10);
});

test("a target due before a course can end is planned for its due date at once", () => {
  const rushed = target({ indicator: "trainees_completed", dueOn: "2013-07-01" });
  expect(plannedAt(rushed, startsOn, "2013-06-30")).toBe(0);
  expect(plannedAt(rushed, startsOn, "2013-07-01")).toBe(3_650);
});

test("without a start or a due date, and for shares, there is no plan", () => {
  expect(plannedAt(target(), null, "2013-12-02")).toBeNull();
  expect(plannedAt(target({ dueOn: null }), startsOn, "2013-12-02")).toBeNull();
  expect(plannedAt(target({ indicator: "completion_rate", value: 0.9 }), startsOn, "2013-12-02")).toBeNull();
});

test("a plan never falls while its milestones rise", () => {
  const milestoneDays = fc.uniqueArray(fc.integer({ min: 1, max: 364 }), { maxLength: 4 });
  fc.assert(
    fc.property(milestoneDays, fc.integer({ min: -10, max: 400 }), (offsets, n) => {
      const rising = [...offsets].sort((a, b) => a - b);
      const milestones = rising.map((offset, i) => ({ value: 500 * (i + 1), dueOn: addDays(startsOn, offset) }));
      const day = addDays(startsOn, n);
      const today = plannedAt(target({ milestones }), startsOn, day) ?? NaN;
      const tomorrow = plannedAt(target({ milestones }), startsOn, addDays(day, 1)) ?? NaN;
      expect(0 <= today && today <= tomorrow && tomorrow <= 3_650).toBe(true);
    }),
  );
});

test("a province's plan is that of its districts together, or none when one has none", () => {
  const later = target({ value: 730, dueOn: "2015-05-01" });
  expect(plannedTogether([target(), later], startsOn, "2013-05-11")).toBe(110);
  expect(plannedTogether([target(), target({ dueOn: null })], startsOn, "2013-05-11")).toBeNull();
});

test("on track from 95 %, at risk from 80 %, behind below", () => {
  expect(paceWord(95, 100)).toBe("on-track");
  expect(paceWord(94, 100)).toBe("at-risk");
  expect(paceWord(80, 100)).toBe("at-risk");
  expect(paceWord(79, 100)).toBe("behind");
  expect(paceWord(0, 100)).toBe("behind");
  expect(paceWord(250, 100)).toBe("on-track");
});

test("doing more never makes the word worse", () => {
  const fromWorst = ["behind", "at-risk", "on-track"];
  const amounts = fc.double({ min: 0, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(amounts, amounts, fc.double({ min: 1, max: 1e6, noNaN: true }), (actual, more, plan) => {
      const words = [paceWord(actual, plan), paceWord(actual + more, plan)];
      for (const word of words) expect(paceWords).toContain(word);
      const [before = NaN, after = NaN] = words.map((word) => fromWorst.indexOf(word ?? ""));
      expect(0 <= before && before <= after).toBe(true);
    }),
  );
});

test("a bound is included for every plan, however its double was rounded", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (actual) => {
      expect(paceWord(actual, actual / 0.95)).toBe("on-track");
      expect(paceWord(actual, (actual * 20) / 19)).toBe("on-track");
      expect(paceWord(actual, (actual * 5) / 4)).toBe("at-risk");
    }),
  );
});

test("while nothing is planned yet it is too early to say, and without a plan there is no word", () => {
  expect(paceWord(0, 0)).toBe("too-early");
  expect(paceWord(12, 0)).toBe("too-early");
  expect(paceWord(12, null)).toBeNull();
});
