import type { $ZodIssue, $ZodType } from "zod/v4/core";
import { safeParse } from "zod/mini";
import type { CellProblem, Expected } from "@/domain/exchange/problems";

export type ReadRow<Row> = { row: Row; problems: null } | { row: null; problems: CellProblem[] };

/** The texts of a row by column; a column that the file lacks is absent. */
export type Cells = Record<string, string>;

/** Reads a row of texts with its schema: a typed row, or all that is wrong with it. */
export function readRow<Row>(schema: $ZodType<Row>, cells: Cells): ReadRow<Row> {
  const result = safeParse(schema, cells);
  if (result.success) return { row: result.data, problems: null };
  return { row: null, problems: result.error.issues.map((issue) => problemOf(issue, cells)) };
}

function problemOf(issue: $ZodIssue, cells: Cells): CellProblem {
  const column = String(issue.path[0] ?? "");
  const expected = issue.code === "custom" ? expectedOf(issue.params) : { code: "required" as const };
  return { column, value: cells[column] ?? "", expected };
}

/** What our own schemas put into an issue. */
function expectedOf(params: unknown): Expected {
  return params as Expected;
}
