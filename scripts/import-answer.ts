import type { PlannedImport } from "@/db/import/plan-import";
import { formatter } from "@/domain/format";
import type { ImportPlan, RowState } from "@/domain/import/import-plan";
import type { Language } from "@/domain/vocabulary";
import { expectedInWords } from "@/messages/import-words";

/** What `npm run import -- --json` prints: rows that speak of somebody, those without a problem, and why of the others. */
export function importAnswer({ rows, problems, duplicates }: ImportPlan, language: Language) {
  return {
    rows: rows.length,
    good: rows.filter(({ state }) => state !== "error").length,
    problems: problems.map(({ row, column, value, expected }) => ({
      ...{ row, column, value, code: expected.code },
      message: expectedInWords(expected, language),
    })),
    duplicates,
  };
}

const states: readonly RowState[] = ["new", "update", "unchanged", "possible-duplicate", "error"];

/** The same as lines to read. */
export function importLines({ plan, read }: PlannedImport, language: Language): string[] {
  const { count } = formatter("en");
  const counts = states.map((state) => `${count(plan.rows.filter((row) => row.state === state).length)} ${state}`);
  return [
    ...[...read.headings].map(([field, heading]) => `${heading} is read as ${field}.`),
    ...read.unread.map((heading) => `${heading} is not read.`),
    ...plan.problems.map(({ row, column, value, expected }) => {
      return `row ${row}, ${column}: ${JSON.stringify(value)} – expected ${expectedInWords(expected, language)}`;
    }),
    ...plan.duplicates.map(([one, other]) => `row ${one} may be the same person as ${place(other)}.`),
    `${count(plan.rows.length)} rows: ${counts.join(", ")}.`,
  ];
}

function place(other: number | string): string {
  return typeof other === "number" ? `row ${other}` : `${other} in the register`;
}
