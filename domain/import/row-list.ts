import type { ImportPlan, PlannedRow, RowState } from "@/domain/import/import-plan";
import type { ImportProblem } from "@/domain/import/problems";
import type { ReadSheet } from "@/domain/import/read-rows";

/** A row as it is shown to whoever imports: who it is about, what happens with it, and why. */
export interface ShownRow {
  number: number;
  /** As the file has it; '' where it names nobody. */
  person: string;
  state: RowState;
  problems: readonly ImportProblem[];
  /** Earlier or later rows, and references of people in the register, that may be the same person. */
  sameAs: readonly (number | string)[];
}

export const rowStates: readonly RowState[] = ["new", "update", "unchanged", "possible-duplicate", "error"];

export function isRowState(text: string): text is RowState {
  return rowStates.some((state) => state === text);
}

/** Some rows of a plan: those of one state, or all, a page of them. */
export function shownRows(
  plan: ImportPlan,
  read: ReadSheet,
  state: RowState | null,
  { from, most }: { from: number; most: number },
): ShownRow[] {
  const rows = plan.rows.filter((row) => state === null || row.state === state).slice(from, from + most);
  const wanted = new Set(rows.map(({ number }) => number));
  const texts = new Map(read.rows.filter(({ number }) => wanted.has(number)).map((row) => [row.number, row.texts]));
  const problems = groupedByRow(plan.problems, wanted);
  return rows.map((row) => ({
    number: row.number,
    person: nameIn(texts.get(row.number)) || referenceIn(row),
    state: row.state,
    problems: problems.get(row.number) ?? [],
    sameAs: plan.duplicates.flatMap(([one, other]): (number | string)[] => {
      if (one === row.number) return typeof other === "string" ? [other] : [];
      return other === row.number ? [one] : [];
    }),
  }));
}

function groupedByRow(problems: readonly ImportProblem[], wanted: ReadonlySet<number>): Map<number, ImportProblem[]> {
  const byRow = new Map<number, ImportProblem[]>();
  for (const problem of problems) {
    if (!wanted.has(problem.row)) continue;
    byRow.set(problem.row, [...(byRow.get(problem.row) ?? []), problem]);
  }
  return byRow;
}

function nameIn(texts: ReadSheet["rows"][number]["texts"] | undefined): string {
  const parts = (["full_name", "family_name", "given_name"] as const).map((field) => texts?.get(field) ?? "");
  return parts.filter((part) => part !== "").join(" ") || (texts?.get("person") ?? "");
}

function referenceIn({ records }: PlannedRow): string {
  return records.find(({ file }) => file === "assistance.csv")?.cells.beneficiary ?? "";
}
