import * as z from "zod/mini";
import { EntryRefused } from "@/domain/entry/entry-refused";
import { readFields } from "@/domain/entry/read-entry";
import { targetRow, type TargetFileRow } from "@/domain/exchange/targets";

const withSteps = z.looseObject({ steps: z.array(z.record(z.string(), z.unknown())).check(z.minLength(1)) });

/**
 * A target as it is set on one day, for one indicator, phase, and perhaps district or sex: its steps are the target
 * (the last due) and the milestones on the way to it, each a row as in targets.csv.
 */
export function readTarget(input: unknown): TargetFileRow[] {
  const entry = z.safeParse(withSteps, input);
  if (!entry.success) throw new EntryRefused([{ column: "steps", value: "", expected: { code: "required" } }]);
  const { steps, ...shared } = entry.data;
  const rows = steps.map((step) => readFields(targetRow, { ...shared, ...step }));
  const due = rows.map(({ due_on }) => due_on);
  const twice = due.findIndex((day, i) => due.indexOf(day) !== i);
  if (twice >= 0) {
    const expected = { code: "unique", params: { row: String(due.indexOf(due[twice] ?? null) + 1) } } as const;
    throw new EntryRefused([{ column: "due_on", value: due[twice] ?? "", expected }]);
  }
  const [first] = rows;
  if (first?.set_on === null) throw new EntryRefused([{ column: "set_on", value: "", expected: { code: "required" } }]);
  return rows;
}
