import type { Expected } from "@/domain/exchange/problems";

/** What can be wrong with a spreadsheet beyond the rules of the exchange folder: message keys of `import.json`. */
const importCodes = [
  "name",
  "number",
  "number-in-doubt",
  "one-of-near",
  "district-near",
  "country-near",
  "month-not-day",
  "year-not-day",
  "two-digit-year",
  "month-first",
  "future",
  "age",
  "age-without-day",
  "one-value",
  "formula-without-value",
  "formula-error",
  "broken-characters",
  "shortened-number",
  "column-missing",
  "column-twice",
  "same-as-row",
  "reference-of-other",
  "other-phase",
  "verified-record",
  "outside-reach",
  "known-person",
  "known-assistance",
  "kind-needed",
] as const;
type ImportCode = (typeof importCodes)[number];

/** Codes of the exchange folder that are worded anew, because a spreadsheet may write the same in more ways. */
const rewordedCodes = ["day", "district", "country"] as const;

/** Whether a code is worded in `import.json`; the others are in `problems.json`. */
export function isWordedForSheets(code: ImportExpected["code"]): code is ImportCode | (typeof rewordedCodes)[number] {
  return [...importCodes, ...rewordedCodes].some((one) => one === code);
}

export interface ImportExpected {
  code: ImportCode | Expected["code"];
  params?: Record<string, string>;
}

/** A problem of a spreadsheet: `column` as the file heads it, `value` as it was read; both '' for a whole row. */
export interface ImportProblem {
  row: number;
  column: string;
  value: string;
  expected: ImportExpected;
}
