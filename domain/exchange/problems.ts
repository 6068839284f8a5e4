/** What a cell, a row or a file should have held: a message key of `problems.json` and its arguments. */
export interface Expected {
  code: ExpectedCode;
  params?: Record<string, string>;
}

export const expectedCodes = [
  "required",
  "reference",
  "list-of-references",
  "one-of",
  "day",
  "year",
  "whole-number",
  "decimal",
  "yes-no",
  "yes-or-empty",
  "district",
  "list-of-districts",
  "country",
  "phase-numeral",
  "text",
  "not-before",
  "not-after",
  "not-past",
  "year-or-age",
  "trade-required",
  "only-for-training",
  "no-answer-without-contact",
  "unique",
  "known-reference",
  "known-phase",
  "known-release",
  "money",
  "currency",
  "known-grant",
  "one-assistance",
  "one-assistance-stored",
  "one-interview",
  "one-interview-stored",
  "course-of-phase",
  "course-of-trade",
  "course-as-attended",
  "birth-before-enrolment",
  "enrolled-after-birth",
  "known-column",
  "column-once",
  "column-present",
  "header",
  "cells",
  "quotes",
  "encoding",
  "email",
  "user-name",
  "password-length",
  "password-common",
  "password-right",
  "password-same",
  "code-right",
  "not-taken",
  "name-with-letters",
] as const;
export type ExpectedCode = (typeof expectedCodes)[number];

/** A cell that cannot be taken: its column, its text as it stands, and what was expected. */
export interface CellProblem {
  column: string;
  value: string;
  expected: Expected;
}

/** A problem of a register: where it is as a spreadsheet counts (the header is row 1); `column` is '' for a whole row. */
export interface Problem extends CellProblem {
  file: string;
  row: number;
}
