import { describe, expect, test } from "vitest";
import type { Figure } from "@/domain/figure";
import { everything, type Filter } from "@/domain/filter";
import { indicatorCodes, type IndicatorCode } from "@/domain/indicators/codes";
import { handCase } from "@/tests/support/hand-case";
import { oracleFigures, type Folder } from "@/tests/support/oracle";

type Rows = Record<string, string>[];

function figure(
  code: IndicatorCode,
  asked: Partial<Filter> = {},
  asOf = "2014-03-31",
  folder: Folder = handCase,
): Figure {
  const found = oracleFigures(folder, { ...everything, ...asked }, asOf).find((one) => one.code === code);
  if (found === undefined) throw new Error(`There is no figure ${code}.`);
  return found;
}

/** The hand case with some rows changed: by file, by the row's id, the columns that differ. */
function handCaseWith(
  changes: Record<string, Record<string, Record<string, string>>>,
  more: Record<string, Rows> = {},
) {
  const changed = new Map<string, Rows>();
  for (const [file, rows] of handCase)
    changed.set(
      file,
      rows.map((row) => ({ ...row, ...changes[file]?.[row.id ?? row.phase ?? ""] })),
    );
  for (const [file, rows] of Object.entries(more)) changed.set(file, [...(changed.get(file) ?? []), ...rows]);
  return changed;
}

describe("the contract's case worked out by hand", () => {
  test("the figures come in the contract's order", () => {
    expect(oracleFigures(handCase, everything, "2014-03-31").map(({ code }) => code)).toEqual(indicatorCodes);
  });

  test("A and C are direct beneficiaries, B dropped out; their households hold six more", () => {
    expect(figure("direct_beneficiaries")).toMatchObject({ value: 2, n: null, few: false, nothing: null });
    expect(figure("indirect_beneficiaries")).toMatchObject({ value: 6, leftOut: 0 });
  });

  test("two trainings, one completed and one dropped out; one goat, one house", () => {
    expect(figure("trainees_enrolled").value).toBe(2);
    expect(figure("trainees_completed").value).toBe(1);
    expect(figure("completion_rate")).toMatchObject({ value: 0.5, numerator: 1, denominator: 2, n: 2, few: true });
    expect(figure("livestock_recipients").value).toBe(1);
    expect(figure("housing_recipients").value).toBe(1);
  });

  test("incomes rose by 40 % over two pairs, with an interval that says how little that means", () => {
    const change = figure("income_change");
    expect(change).toMatchObject({ numerator: 42000, denominator: 30000, n: 2, few: true });
    expect(change.value).toBeCloseTo(0.4, 12);
    expect(change.low).toBeCloseTo(-4.682, 3);
    expect(change.high).toBeCloseTo(5.482, 3);
  });

  test("living conditions are better for the one who was asked", () => {
    expect(figure("housing_improved")).toMatchObject({ value: 1, numerator: 1, denominator: 1 });
  });

  test("follow-ups fall due with the months: 2 of 3, then 3 of 5 up to the eve, 4 of 7 on the last day of March", () => {
    const response = (asOf: string) => figure("followup_response", {}, asOf);
    expect(response("2014-01-15")).toMatchObject({ numerator: 2, denominator: 3 });
    expect(response("2014-03-30")).toMatchObject({ numerator: 3, denominator: 5 });
    expect(response("2014-03-31")).toMatchObject({ numerator: 4, denominator: 7 });
  });

  test("nobody has trained trainers, asked about work or had a trainer yet", () => {
    expect(figure("trainers_trained")).toMatchObject({ value: null, nothing: "not-yet-reported" });
    expect(figure("in_work")).toMatchObject({ value: null, n: 0, few: true, nothing: "not-yet-reported" });
    expect(figure("trainees_per_trainer")).toMatchObject({ value: null, denominator: 0, nothing: "not-yet-reported" });
  });
});

describe("which records count", () => {
  test("a voided household leaves its people counted and without a household", () => {
    const folder = handCaseWith({ "households.csv": { H1: { voided: "yes" } } });
    expect(figure("direct_beneficiaries", {}, "2014-03-31", folder).value).toBe(2);
    expect(figure("indirect_beneficiaries", {}, "2014-03-31", folder)).toMatchObject({ value: 2, leftOut: 1 });
  });

  test("a person who is direct elsewhere is not indirect here, and a household never holds fewer than nobody", () => {
    const both = handCaseWith({ "assistance.csv": { "B-training": { status: "completed" } } });
    expect(figure("indirect_beneficiaries", { kind: ["livestock"] }, "2014-03-31", both).value).toBe(3);
    const small = handCaseWith({ "households.csv": { H1: { size: "1" }, H2: { size: "" } } });
    expect(figure("indirect_beneficiaries", {}, "2014-03-31", small)).toMatchObject({ value: 0, leftOut: 1 });
  });

  test("a verified package keeps the answer of a returned interview out, and takes the round before", () => {
    const folder = handCaseWith({ "interviews.csv": { "A-training-6-months": { review: "returned" } } });
    expect(figure("income_change", {}, "2014-03-31", folder)).toMatchObject({ numerator: 37000, n: 2 });
    expect(figure("followup_response", {}, "2014-03-31", folder).numerator).toBe(3);
  });

  test("who is verified is reported too, but not the other way round", () => {
    const folder = handCaseWith({ "assistance.csv": { "C-housing": { review: "verified" } } });
    expect(figure("direct_beneficiaries", { review: "verified" }, "2014-03-31", folder).value).toBe(1);
    expect(figure("direct_beneficiaries", {}, "2014-03-31", folder).value).toBe(2);
    expect(figure("housing_improved", { review: "verified" }, "2014-03-31", folder).denominator).toBe(0);
  });

  test("a voided person takes everything with them; a person found by proxy was reached, one who moved was not", () => {
    const gone = handCaseWith({ "beneficiaries.csv": { A: { voided: "yes" } } });
    expect(figure("direct_beneficiaries", {}, "2014-03-31", gone).value).toBe(1);
    expect(figure("income_change", {}, "2014-03-31", gone).n).toBe(1);
    const proxy = handCaseWith({ "interviews.csv": { "C-housing-3-months": { contact: "proxy" } } });
    expect(figure("housing_improved", {}, "2014-03-31", proxy).n).toBe(1);
    const moved = handCaseWith({
      "interviews.csv": { "C-housing-3-months": { contact: "moved", living_conditions: "" } },
    });
    expect(figure("followup_response", {}, "2014-03-31", moved).numerator).toBe(3);
  });

  test("sex, group and age part the people; the age is that of the first enrolment", () => {
    expect(figure("direct_beneficiaries", { sex: ["m"] }).value).toBe(0);
    expect(figure("direct_beneficiaries", { age: ["18-24"] }).value).toBe(1);
    expect(figure("direct_beneficiaries", { age: ["unknown"] }).value).toBe(1);
    expect(figure("direct_beneficiaries", { group: ["unknown"] }).value).toBe(2);
  });

  test("province and district both apply, several values are alternatives, an unknown one matches nothing", () => {
    expect(figure("direct_beneficiaries", { province: ["south"], district: ["karongi"] }).value).toBe(0);
    expect(figure("direct_beneficiaries", { district: ["huye", "karongi"] }).value).toBe(2);
    expect(figure("direct_beneficiaries", { phase: ["ix"] })).toMatchObject({ value: 0, nothing: null });
  });
});

describe("trainers and their courses", () => {
  const trainer = (id: string, more: Record<string, string> = {}) => ({
    ...{ id, phase: "iv", district: "RW24", trade: "sewing", family_name: id, sex: "f", status: "completed" },
    ...more,
  });
  const course = { id: "K", phase: "iv", district: "RW24", trade: "sewing", trainers: "T1;T2;T3" };
  const onCourse = { "assistance.csv": { "A-training": { course: "K" }, "B-training": { course: "K" } } };
  const trainers = [trainer("T1"), trainer("T2", { status: "dropped-out" }), trainer("T3", { voided: "yes" })];

  test("one trainee begun for two trainers of the course; the voided one is none, the one who dropped out is none less", () => {
    const folder = handCaseWith(onCourse, { "trainers.csv": trainers, "courses.csv": [course] });
    const ratio = figure("trainees_per_trainer", {}, "2014-03-31", folder);
    expect(ratio).toMatchObject({ value: 0.5, numerator: 1, denominator: 2, n: 2, low: null, few: true });
    expect(figure("trainers_trained", {}, "2014-03-31", folder).value).toBe(1);
    expect(figure("trainers_trained", { sex: ["m"] }, "2014-03-31", folder).value).toBe(0);
  });

  test("a voided course has no trainers, and the training stays counted", () => {
    const folder = handCaseWith(onCourse, {
      "trainers.csv": trainers,
      "courses.csv": [{ ...course, voided: "yes" }],
    });
    expect(figure("trainees_per_trainer", {}, "2014-03-31", folder).nothing).toBe("not-yet-reported");
    expect(figure("trainees_enrolled", {}, "2014-03-31", folder).value).toBe(2);
  });
});

describe("kinds of nothing", () => {
  test("a filter that a figure does not know makes it not collected, with no cases", () => {
    const none = { value: null, numerator: null, denominator: null, n: null, few: false, nothing: "not-collected" };
    expect(figure("indirect_beneficiaries", { sex: ["f"] })).toMatchObject({ ...none, leftOut: null });
    expect(figure("trainees_enrolled", { kind: ["livestock"] })).toMatchObject(none);
    expect(figure("housing_improved", { trade: ["sewing"] })).toMatchObject(none);
    expect(figure("trainees_per_trainer", { age: ["18-24"] })).toMatchObject(none);
    expect(figure("trainers_trained", { kind: ["vocational-training"] })).toMatchObject(none);
  });

  test("in a completed phase what is missing was not collected, and no people is a number", () => {
    const over = handCaseWith({ "phases.csv": { iv: { status: "completed" } } });
    expect(figure("in_work", {}, "2014-03-31", over).nothing).toBe("not-collected");
    expect(figure("trainers_trained", {}, "2014-03-31", over)).toMatchObject({ value: 0, nothing: null });
  });

  test("a place of an open phase in which nothing is on record has not reported; a draft on record is a report of 0", () => {
    const quiet = handCaseWith({ "phases.csv": { iv: { districts: "RW24;RW31;RW43" } } });
    expect(figure("direct_beneficiaries", { district: ["musanze"] }, "2014-03-31", quiet)).toMatchObject({
      value: null,
      nothing: "not-yet-reported",
    });
    const draft = handCaseWith({ "assistance.csv": { "C-housing": { review: "draft" } } });
    expect(figure("direct_beneficiaries", { district: ["karongi"] }, "2014-03-31", draft).value).toBe(0);
    expect(figure("direct_beneficiaries", { district: ["gasabo"] }, "2014-03-31", quiet).value).toBe(0);
  });

  test("incomes that were all nothing before have no change", () => {
    const poor = handCaseWith({
      "interviews.csv": {
        "A-training-baseline": { monthly_income_rwf: "0" },
        "B-training-baseline": { monthly_income_rwf: "0" },
      },
    });
    expect(figure("income_change", {}, "2014-03-31", poor)).toMatchObject({
      value: null,
      denominator: 0,
      n: 2,
      low: null,
      nothing: "not-yet-reported",
    });
  });
});
