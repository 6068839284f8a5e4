import { expect, test } from "vitest";
import { RegisterRefused } from "@/db/exchange/load-register";
import { problemLines } from "@/scripts/problem-lines";

const expected = { code: "whole-number", params: { low: "1", high: "9999" } } as const;
const refused = new RegisterRefused([{ file: "households.csv", row: 12, column: "size", value: "0", expected }], 1501);

test("a problem is one line with file, row, column, value and what was expected, and the rest are counted", () => {
  expect(problemLines(refused, undefined)).toEqual([
    'households.csv, row 12, size: "0" – expected a whole number from 1 to 9999',
    "… and 1,500 more problems.",
    "Nothing was loaded: 1,501 problems.",
  ]);
});

test("the lines are in the language of the terminal", () => {
  expect(problemLines(refused, "fr_FR.UTF-8")[0]).toBe(
    'households.csv, ligne 12, size : "0" – attendu : un nombre entier de 1 à 9999',
  );
  expect(problemLines(refused, "de_DE.UTF-8")[0]).toContain("row 12");
});
