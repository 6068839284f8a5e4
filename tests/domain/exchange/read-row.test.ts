import { expect, test } from "vitest";
import { assistanceRow } from "@/domain/exchange/assistance";
import { beneficiaryRow } from "@/domain/exchange/beneficiaries";
import { columnsOf, exchangeFiles, optionalColumnsOf } from "@/domain/exchange/files";
import { householdRow } from "@/domain/exchange/households";
import { interviewRow } from "@/domain/exchange/interviews";
import { phaseRow } from "@/domain/exchange/phases";
import { expectedCodes } from "@/domain/exchange/problems";
import { readRow, type Cells } from "@/domain/exchange/read-row";
import { targetRow } from "@/domain/exchange/targets";
import problems from "@/messages/en/problems.json";

const training: Cells = {
  ...{ id: "A1", beneficiary: "B1", phase: "iv", district: "RW24", kind: "vocational-training", trade: "sewing" },
  ...{ course: "", status: "completed", enrolled_on: "2013-05-01", started_on: "", ended_on: "2013-09-30" },
  ...{ review: "submitted", voided: "" },
};
const interview: Cells = {
  ...{ id: "I1", assistance: "A1", round: "3-months", held_on: "", contact: "met", monthly_income_rwf: "0" },
  ...{ living_conditions: "", in_work: "no", business_started: "", review: "draft", voided: "" },
};
const phase: Cells = { phase: "iv", status: "planned", starts_on: "", ends_on: "", districts: "RW31;RW24;RW31" };

function told(schema: Parameters<typeof readRow>[0], cells: Cells): string[] {
  return readRow(schema, cells).problems.map(({ column, expected }) => `${column} ${expected.code}`);
}

test("an empty cell is not known, and nought is an answer", () => {
  expect(readRow(interviewRow, interview).row).toMatchObject({
    monthly_income_rwf: 0,
    living_conditions: null,
    in_work: false,
    business_started: null,
    voided: false,
  });
});

test("a column that may be missing and is, says nothing", () => {
  const { row, problems: found } = readRow(householdRow, { id: "H1", district: "RW24", sector: "", size: "" });
  expect(found).toEqual([]);
  expect(row).toEqual({ id: "H1", district: "RW24", sector: null, size: null });
});

test("the columns are the contract's, and only voided and the seven about finding someone may be missing", () => {
  expect(columnsOf("interviews.csv").join(",")).toBe(
    "id,assistance,round,held_on,contact,monthly_income_rwf,living_conditions,in_work,business_started,review,voided",
  );
  expect(optionalColumnsOf("beneficiaries.csv")).toHaveLength(8);
  for (const file of exchangeFiles.filter((name) => !["beneficiaries.csv"].includes(name)))
    expect(optionalColumnsOf(file).filter((column) => column !== "voided")).toEqual([]);
});

test.each([
  [{ trade: "" }, ["trade trade-required"]],
  [{ kind: "livestock" }, ["trade only-for-training"]],
  [{ kind: "livestock", trade: "", course: "K1" }, ["course only-for-training"]],
  [{ trade: "cooking" }, ["trade one-of"]],
  [{ enrolled_on: "2013-02-29" }, ["enrolled_on day"]],
  [{ enrolled_on: "01/05/2013" }, ["enrolled_on day"]],
  [{ started_on: "2013-04-30" }, ["started_on not-before"]],
  [{ ended_on: "2013-04-30" }, ["ended_on not-before"]],
  [{ status: "", review: "Verified", district: "RW240" }, ["district district", "status required", "review one-of"]],
  [{ voided: "no" }, ["voided yes-or-empty"]],
  [{ id: "a;b" }, ["id reference"]],
])("an assistance with %o tells %o", (cells, expected) => {
  expect(told(assistanceRow, { ...training, ...cells })).toEqual(expected);
});

test.each(["not-found", "moved", "refused"])("nobody answers who was %s", (contact) => {
  expect(told(interviewRow, { ...interview, contact })).toEqual([
    "monthly_income_rwf no-answer-without-contact",
    "in_work no-answer-without-contact",
  ]);
});

test.each(["1000000000", "-1", "12.5", "1e3", "12 000", "１２"])(
  "an income of %s is no whole number of francs",
  (income) => {
    expect(told(interviewRow, { ...interview, monthly_income_rwf: income })).toEqual([
      "monthly_income_rwf whole-number",
    ]);
    expect(readRow(interviewRow, { ...interview, monthly_income_rwf: "999999999" }).problems).toEqual([]);
  },
);

test("a phase is a Roman numeral, and lists each of its districts once", () => {
  expect(readRow(phaseRow, phase).row?.districts).toEqual(["RW24", "RW31"]);
  expect(told(phaseRow, { ...phase, phase: "iiii", districts: "RW24;" })).toEqual([
    "phase phase-numeral",
    "districts list-of-districts",
  ]);
});

test("a target's value stays as it was written", () => {
  const target = {
    indicator: "housing_improved",
    phase: "iv",
    district: "",
    sex: "",
    due_on: "",
    set_on: "",
    reason: "",
  };
  expect(readRow(targetRow, { ...target, value: "0.630" }).row?.value).toBe("0.630");
  expect(told(targetRow, { ...target, value: "63 %" })).toEqual(["value decimal"]);
});

test("a text keeps its spaces and line breaks, but no control characters", () => {
  const person = Object.fromEntries(columnsOf("beneficiaries.csv").map((column) => [column, ""]));
  const named = { ...person, id: "B1", family_name: " Uwera " };
  expect(readRow(beneficiaryRow, { ...named, how_to_find: "behind\r\nthe mill" }).row).toMatchObject({
    family_name: " Uwera ",
    how_to_find: "behind\nthe mill",
  });
  expect(told(beneficiaryRow, { ...named, selected_for: "no\u0001land", family_name: " " })).toEqual([
    "family_name text",
    "selected_for text",
  ]);
});

test("every code of what was expected has its words", () => {
  expect(Object.keys(problems.expected).sort()).toEqual([...expectedCodes].sort());
});
