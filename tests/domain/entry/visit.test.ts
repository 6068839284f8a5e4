import fc from "fast-check";
import { expect, test } from "vitest";
import { EntryRefused } from "@/domain/entry/entry-refused";
import { requireVisit, visitChanges, visitSteps, type VisitFacts } from "@/domain/entry/visit-steps";
import type { FormValues } from "@/domain/forms/form-state";
import { amount, filed } from "@/domain/instrument/answers";
import { followUp } from "@/domain/instrument/follow-up";
import { instrumentSchema } from "@/domain/instrument/instrument";
import { roundsDue, type AssistanceInTime } from "@/domain/rounds-due";

const training: AssistanceInTime = {
  id: "a1",
  kind: "vocational-training",
  status: "completed",
  endedOn: "2013-08-30",
  voided: false,
  interviews: [],
};
const livestock: AssistanceInTime = { ...training, id: "a2", kind: "livestock" };

test("three months after the end an interview is due, on that day and not the day before", () => {
  expect(roundsDue([training], "2013-11-29")).toEqual([]);
  expect(roundsDue([training], "2013-11-30")).toMatchObject([{ round: "3-months", dueOn: "2013-11-30" }]);
  expect(roundsDue([training], "2013-11-23", { daysAhead: 7 })).toHaveLength(1);
});

test("whoever was missed at three months is asked the six months' questions, once", () => {
  expect(roundsDue([training], "2014-03-01")).toMatchObject([{ round: "6-months" }]);
  const held = { ...training, interviews: [{ round: "6-months", voided: false } as const] };
  expect(roundsDue([held], "2014-03-01")).toEqual([]);
});

test("a baseline is due until the assistance ends; a voided interview leaves its place free", () => {
  const begun = { ...training, status: "under-way", endedOn: null } as const;
  expect(roundsDue([begun], "2013-09-01")).toMatchObject([{ round: "baseline", dueOn: null }]);
  const voided = { ...begun, interviews: [{ round: "baseline", voided: true } as const] };
  expect(roundsDue([voided], "2013-09-01")).toHaveLength(1);
  expect(roundsDue([{ ...begun, interviews: [{ round: "baseline", voided: false }] }], "2013-09-01")).toEqual([]);
});

const facts: VisitFacts = {
  person: "p1",
  due: roundsDue([training, livestock], "2013-12-02"),
  instrument: followUp,
  lastIncome: 10_000,
  today: "2013-12-02",
};

const met: FormValues = {
  key: "01a20e1a-8e53-72c7-a9a0-b46ea5d691e6",
  held_on: "2013-12-02",
  contact: "met",
  language: "rw",
  q_income: "told",
  q_from_trade: "15 000",
  q_from_crops: "5000",
  q_living_conditions: "better",
  q_in_work: "yes",
  q_business_started: "dont-know",
};

test("income is asked once and filed under each assistance", () => {
  const interviews = visitChanges(facts, met).filter(({ verb }) => verb === "record-interview");
  expect(interviews.map(({ payload }) => payload)).toMatchObject([
    { assistance: "a1", round: "3-months", monthly_income_rwf: 20_000, living_conditions: "better" },
    { assistance: "a2", round: "3-months", monthly_income_rwf: 20_000, business_started: null, in_work: true },
  ]);
});

test("none is an income of nothing, while don’t know and won’t say are not known", () => {
  expect(filed(followUp, { income: "none" }).income).toBe(0);
  expect(filed(followUp, { income: "dont-know" }).income).toBeNull();
  expect(filed(followUp, { income: "wont-say", from_trade: "500" }).income).toBeNull();
  expect(filed(followUp, { income: "told" }).income).toBeNull();
});

test("the sources are asked only of whoever told an income, and nothing of whom nobody met", () => {
  expect(visitSteps(facts, met)).toContain("q_sources");
  expect(visitSteps(facts, { ...met, q_income: "none" })).not.toContain("q_sources");
  expect(visitSteps(facts, { ...met, contact: "moved" })).toEqual(["contact", "check"]);
});

test("an income five times the last one is asked about, and taken when it is confirmed", () => {
  const much = { ...met, q_from_trade: "45000" };
  expect(() => requireVisit(facts, much)).toThrow(EntryRefused);
  expect(() => requireVisit(facts, { ...much, confirm: "yes" })).not.toThrow();
  expect(() => requireVisit(facts, met)).not.toThrow();
});

test("whoever could not be spoken to has a reason, and gives no answers", () => {
  const moved = { ...met, contact: "moved" };
  expect(() => requireVisit(facts, moved)).toThrow("reason: required");
  const [, interview] = visitChanges(facts, { ...moved, reason: "To Kigali" });
  expect(interview?.payload).toMatchObject({ contact: "moved", monthly_income_rwf: null, in_work: null });
});

test("what ships can be loaded as data like any other instrument", () => {
  expect(instrumentSchema.parse(JSON.parse(JSON.stringify(followUp)))).toEqual(followUp);
});

test("an amount is read whatever stands between its thousands", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999_999 }),
      fc.constantFrom(" ", ",", ".", "\u202f", ""),
      (value, mark) => {
        expect(amount(String(value).replace(/\B(?=(\d{3})+$)/g, mark))).toBe(value);
      },
    ),
  );
  expect(amount("12.5")).toBeNull();
});
