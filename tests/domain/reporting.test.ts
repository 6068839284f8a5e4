import { expect, test } from "vitest";
import { reportingState } from "@/domain/reporting";

const rhythm = { days: 30, grace: 7 };
const phase = { code: "iv", status: "under-way" as const, districts: ["RW24", "RW31", "RW33"] };
const entries = [
  { phase: "iv", district: "RW24", lastDay: "2013-11-25" },
  { phase: "iv", district: "RW31", lastDay: "2013-09-10" },
  { phase: "iv", district: "RW57", lastDay: "2013-11-30" },
  { phase: "iii", district: "RW33", lastDay: "2013-11-30" },
];
const everywhere = { province: [], district: [] };
const lists = (jumps: number, elsewhere: number) => ({ "income-jumps": jumps, elsewhere, "outside-phase": 0 });
const today = "2013-12-02";

test("each district of a phase has a state, also the silent one, and one that recorded outside the phase", () => {
  const states = reportingState(phase, everywhere, entries, [], today, rhythm).map(({ district, state }) => [
    district,
    state,
  ]);
  expect(states).toEqual([
    ["huye", "up-to-date"],
    ["karongi", "long-overdue"],
    ["rubavu", "never"],
    ["bugesera", "up-to-date"],
  ]);
});

test("nothing is expected of a phase that is over", () => {
  const states = reportingState({ ...phase, status: "completed" }, everywhere, entries, [], today, rhythm);
  expect(states.every(({ state }) => state === null)).toBe(true);
});

test("a place in the filter leaves its districts only, with their doubtful records", () => {
  const doubts = [
    { phase: "iv", district: "karongi", incomeJumps: 2, elsewhere: 1, outsidePhase: 0 },
    { phase: "iii", district: "karongi", incomeJumps: 9, elsewhere: 9, outsidePhase: 9 },
  ];
  expect(reportingState(phase, { province: ["west"], district: [] }, entries, doubts, today, rhythm)).toEqual([
    { district: "karongi", lastDay: "2013-09-10", every: 30, state: "long-overdue", doubts: lists(2, 1) },
    { district: "rubavu", lastDay: null, every: 30, state: "never", doubts: lists(0, 0) },
  ]);
});
