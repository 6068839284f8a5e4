import type { $ZodRawIssue, $ZodType } from "zod/v4/core";
import type { CellProblem, Expected } from "@/domain/exchange/problems";

/** A row of which some cells may be wrong; those are `null`, as if not known. */
export type Partly<Row> = { [Column in keyof Row]: Row[Column] | null };

/** `row` is `null` as soon as there is a problem; what could be read is in `partly` in either case. */
export interface ReadRow<Row> {
  row: Row | null;
  partly: Partly<Row>;
  problems: CellProblem[];
}

/** The texts of a row by column; a column that the file lacks is absent. */
export type Cells = Record<string, string>;

/** Reads a row of texts with its schema: a typed row, or all that is wrong with it beside what is right. */
export function readRow<Row>(schema: $ZodType<Row>, cells: Cells): ReadRow<Row> {
  const result = schema._zod.run({ value: cells, issues: [] }, { async: false });
  if (result instanceof Promise) throw new Error("A row's schema must not wait.");
  const read = asRead<Row>(result.value);
  if (result.issues.length === 0) return { row: read, partly: read, problems: none };
  return { row: null, partly: read, problems: result.issues.map((issue) => problemOf(issue, cells)) };
}

const none: CellProblem[] = [];

/** What a schema gave: the whole row where it had no issues. */
function asRead<Row>(value: unknown): Row & Partly<Row> {
  return value as Row & Partly<Row>;
}

function problemOf(issue: $ZodRawIssue, cells: Cells): CellProblem {
  const column = String(issue.path?.[0] ?? "");
  const expected = issue.code === "custom" ? expectedOf(issue.params) : { code: "required" as const };
  return { column, value: cells[column] ?? "", expected };
}

/** What our own schemas put into an issue. */
function expectedOf(params: unknown): Expected {
  return params as Expected;
}
