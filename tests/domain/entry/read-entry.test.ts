import { expect, test } from "vitest";
import { EntryRefused } from "@/domain/entry/entry-refused";
import { readEntry } from "@/domain/entry/read-entry";
import { assistanceRow } from "@/domain/exchange/assistance";
import { beneficiaryRow } from "@/domain/exchange/beneficiaries";
import { courseRow } from "@/domain/exchange/courses";
import { householdRow } from "@/domain/exchange/households";

const id = "019a0000-0000-7000-8000-000000000001";

function problemsOf(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof EntryRefused)
      return error.problems.map(({ column, expected }) => `${column} ${expected.code}`);
    throw error;
  }
  return [];
}

test("what is typed in a form and what a program sends are read alike", () => {
  const typed = readEntry(householdRow, { id, version: "2", district: "RW24", sector: "", size: "5" });
  const sent = readEntry(householdRow, { id, version: 2, district: "RW24", sector: null, size: 5 });
  expect(typed).toEqual(sent);
  expect(sent).toEqual({ id, version: 2, row: { id, district: "RW24", sector: null, size: 5 } });
});

test("yes and no, and several keys, are read from values and from text", () => {
  const person = (disability: unknown) =>
    readEntry(beneficiaryRow, { id, family_name: "Keza", disability }).row.disability;
  expect([person(true), person("yes"), person(false), person("no"), person(null), person("")]).toEqual([
    true,
    true,
    false,
    false,
    null,
    null,
  ]);
  const course = { id, phase: "iv", district: "RW24", trade: "sewing" };
  expect(readEntry(courseRow, { ...course, trainers: ["a", "b"] }).row.trainers).toEqual(["a", "b"]);
  expect(readEntry(courseRow, { ...course, trainers: "a;b" }).row.trainers).toEqual(["a", "b"]);
});

test("an absent field is not known, unless its column may be missing altogether", () => {
  const { version, row } = readEntry(beneficiaryRow, { id, family_name: "Keza" });
  expect(version).toBeNull();
  expect(row).toMatchObject({ household: null, given_name: null, birth_year: null });
  expect("phone" in row).toBe(false);
});

test("review and voiding are not entered", () => {
  const entry = { id, district: "RW24", voided: "yes" };
  expect(problemsOf(() => readEntry(householdRow, entry))).toEqual(["voided known-column"]);
  const reviewed = { id, beneficiary: "a", phase: "iv", district: "RW24", kind: "livestock", status: "enrolled" };
  const read = (fields: object) => readEntry(assistanceRow, { ...reviewed, ...fields }, { review: "draft" });
  expect(problemsOf(() => read({ review: "verified" }))).toEqual(["review known-column"]);
  expect(read({}).row.review).toBe("draft");
});

test("the key of a new record is a UUIDv7 of its maker, and a version a whole number", () => {
  const read = (fields: object) => problemsOf(() => readEntry(householdRow, { id, district: "RW24", ...fields }));
  expect(read({})).toEqual([]);
  expect(read({ id: "H1" })).toEqual(["id reference"]);
  expect(read({ id: "019a0000-0000-4000-8000-000000000001" })).toEqual(["id reference"]);
  expect(read({ version: "newest" })).toEqual(["version whole-number"]);
});

test("what is no set of fields is refused, never thrown about", () => {
  for (const input of [null, "text", 7, [], undefined])
    expect(problemsOf(() => readEntry(householdRow, input))).not.toEqual([]);
  expect(problemsOf(() => readEntry(householdRow, { id, district: { code: "RW24" } }))).toEqual(["district required"]);
});
