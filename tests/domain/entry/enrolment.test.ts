import { expect, test } from "vitest";
import { enrolmentChanges, type EnrolmentFacts } from "@/domain/entry/enrolment/operations";
import {
  firstStep,
  following,
  requireAllSteps,
  requireStep,
  stepBefore,
  type EnrolmentCourse,
  type EnrolmentStep,
} from "@/domain/entry/enrolment/steps";
import { EntryRefused } from "@/domain/entry/entry-refused";
import { disabilityOf } from "@/domain/entry/washington-group";
import type { FormValues } from "@/domain/forms/form-state";

const today = "2013-12-02";
const everything: EnrolmentCourse = { startsAt: "place", hasOneDistrict: false, canConsent: true };
const facts: EnrolmentFacts = { today, consentVersion: "1", tradeOfCourse: { c1: "welding" } };

const answers: FormValues = {
  "key-household": "h1",
  "key-person": "p1",
  "key-livestock": "a1",
  "key-vocational-training": "a2",
  district: "RW24",
  family_name: "Uwase Anne",
  population_group: "returnee",
  country_of_return: "CD",
  consent: "yes",
  consent_on: today,
  consent_language: "rw",
  kinds: ["livestock", "vocational-training"],
  phase: "iv",
  assistance_district: "RW24",
  enrolled_on: today,
  course: "c1",
};

function asked(values: FormValues, course: EnrolmentCourse): EnrolmentStep[] {
  const steps: EnrolmentStep[] = [firstStep(values, course)];
  for (let last = steps[0]; last !== undefined && last !== "check"; last = steps.at(-1))
    steps.push(following(last, values, course, today));
  return steps;
}

function problemsOf(step: EnrolmentStep, values: FormValues): string[] {
  try {
    requireStep(step, values, today);
    return [];
  } catch (error) {
    if (error instanceof EntryRefused)
      return error.problems.map(({ column, expected }) => `${column} ${expected.code}`);
    throw error;
  }
}

test("the question of doubles is asked only when somebody alike was found, the training only of trainees", () => {
  const steps = asked({ ...answers, kinds: "livestock" }, everything);
  expect(steps).not.toContain("doubles");
  expect(steps).not.toContain("training");
  expect(asked({ ...answers, doubles: "p9" }, everything)).toEqual(
    expect.arrayContaining<EnrolmentStep>(["doubles", "training"]),
  );
});

test("of a household on record only the person is asked, of a person on record only the assistance", () => {
  expect(asked(answers, { ...everything, startsAt: "identity" })[0]).toBe("identity");
  expect(asked(answers, { ...everything, startsAt: "assistance" })).toEqual(["assistance", "training", "check"]);
  expect(stepBefore("assistance", answers, { ...everything, startsAt: "assistance" })).toBeNull();
});

test("whoever changes an answer at the end comes back there, past what is answered", () => {
  const reached = { ...answers, reached: "check" };
  expect(following("household", reached, everything, today)).toBe("check");
  expect(following("assistance", { ...reached, course: "" }, everything, today)).toBe("training");
  expect(following("identity", { ...reached, doubles: "p9" }, everything, today)).toBe("doubles");
});

test("a person needs a name, either a birth year or an age, and no day lies in the future", () => {
  expect(problemsOf("identity", { ...answers, family_name: " ", birth_year: "1990", age: "23" })).toEqual([
    "family_name required",
    "age year-or-age",
  ]);
  expect(problemsOf("situation", { returned_on: "2013-12-03" })).toEqual(["returned_on not-after"]);
});

test("consent has a day and a language, and its absence a reason", () => {
  expect(problemsOf("consent", {})).toEqual(["consent required"]);
  expect(problemsOf("consent", { consent: "yes" })).toEqual(["consent_on required", "consent_language required"]);
  expect(problemsOf("consent", { consent: "no" })).toEqual(["no_consent_reason required"]);
});

test("an enrolment that was not answered as a whole is refused, however it is sent", () => {
  expect(() => requireAllSteps({ ...answers, family_name: "" }, everything, today)).toThrow(EntryRefused);
  expect(() => requireAllSteps(answers, everything, today)).not.toThrow();
});

test("a household, its person and each assistance are stored, each after what it depends on", () => {
  const changes = enrolmentChanges({ ...answers, age: "23" }, facts);
  expect(changes.map(({ verb }) => verb)).toEqual([
    "record-household",
    "record-beneficiary",
    "record-assistance",
    "record-assistance",
    "review-assistance",
    "review-assistance",
  ]);
  expect(changes[1]?.payload).toMatchObject({ household: "h1", birth_year: "1990", consent_version: "1" });
  expect(changes[2]?.payload).toMatchObject({ kind: "vocational-training", trade: "welding", course: "c1" });
  expect(changes[3]?.payload).toMatchObject({ kind: "livestock", trade: null, course: null });
});

test("what was said of people alike is remembered of each of them", () => {
  const judged = { ...answers, doubles: "p8;p9", judgement: "unsure" };
  const said = enrolmentChanges(judged, facts).filter(({ verb }) => verb === "judge-duplicate");
  expect(said.map(({ payload }) => [payload.person, payload.other])).toEqual([
    ["p1", "p8"],
    ["p1", "p9"],
  ]);
});

test("a country and a day of return are kept of returnees only", () => {
  const person = enrolmentChanges({ ...answers, population_group: "host-community" }, facts)[1];
  expect(person?.payload).toMatchObject({ country_of_return: null, returned_on: null });
});

test("a lot of difficulty in one activity is a disability; none is known only when all six were asked", () => {
  expect(disabilityOf({ seeing: "a-lot" })).toBe(true);
  expect(disabilityOf({ seeing: "some", hearing: "none" })).toBeNull();
  const none = { seeing: "none", hearing: "none", walking: "some", remembering: "none" } as const;
  expect(disabilityOf({ ...none, self_care: "none", communicating: "none" })).toBe(false);
});
