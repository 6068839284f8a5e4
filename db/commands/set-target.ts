import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import type { ChangeTx } from "@/db/audit/trail";
import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { raiseVersion } from "@/db/commands/raise-version";
import { requirePhase } from "@/db/commands/register-rules";
import { targets } from "@/db/schema";
import type { Store, Tx } from "@/db/store";
import { claim, type Scope, type ScopeFor } from "@/domain/access/scope";
import type { AuditedRow, FieldChange } from "@/domain/audit/audited";
import { readTarget } from "@/domain/entry/target";
import type { TargetFileRow } from "@/domain/exchange/targets";
import { Sums } from "@/domain/measures/sums";

/**
 * Sets a target with its milestones as of one day. What was set on other days stays as history; what was set for the
 * same on the same day is replaced, as a correction. Answers with the key of the row due last.
 */
export async function setTarget(store: Store, asker: ScopeFor<"configure">, input: unknown): Promise<CarriedOut> {
  const scope = claim(asker, "configure");
  const rows = readTarget(input);
  const [first] = rows;
  if (first === undefined) throw new Error("A target has at least one step.");
  return carryOut(store, scope, async (tx) => {
    await requirePhase(tx, scope, first.phase);
    const before = await tx.select().from(targets).where(setOnTheSameDay(scope, first));
    await tx.delete(targets).where(setOnTheSameDay(scope, first));
    const id = await insert(tx, scope, rows);
    note(tx, id, first, before, rows);
    return { id, dataVersion: await raiseVersion(tx, scope, "set-target", new Sums(), Date.now()) };
  });
}

function setOnTheSameDay({ programme }: Scope, { indicator, phase, district, sex, set_on: day }: TargetFileRow) {
  return and(
    eq(targets.programme, programme),
    eq(targets.indicator, indicator),
    eq(targets.phase, phase),
    district === null ? isNull(targets.district) : eq(targets.district, district),
    sex === null ? isNull(targets.sex) : eq(targets.sex, sex),
    day === null ? isNull(targets.setOn) : eq(targets.setOn, day),
  );
}

/** The steps that stand for the same target as of the same day; `null` when there are none. */
export async function stepsStanding(
  tx: Tx,
  scope: Scope,
  input: unknown,
): Promise<{ id: string; steps: AuditedRow[] } | null> {
  const [first] = readTarget(input);
  if (first === undefined) return null;
  const rows = await tx.select().from(targets).where(setOnTheSameDay(scope, first));
  const steps = rows.map(({ value, dueOn, reason }) => ({ value, due_on: dueOn, reason }));
  return rows[0] === undefined ? null : { id: rows[0].id, steps };
}

/** A target goes on record with all its steps, as one. */
function note(
  tx: ChangeTx,
  id: string,
  { indicator, phase, district, sex, set_on }: TargetFileRow,
  before: readonly (typeof targets.$inferSelect)[],
  rows: readonly TargetFileRow[],
): void {
  const what = Object.entries({ indicator, phase, district, sex, set_on });
  const old = before.map(({ value, dueOn, reason }) => ({ value, due_on: dueOn, reason }));
  const now = rows.map(({ value, due_on, reason }) => ({ value, due_on, reason }));
  const fields: FieldChange[] = [
    ...what.flatMap(([field, value]) => (value === null ? [] : [{ field, old: null, new: value }])),
    { field: "steps", old: old.length === 0 ? null : old, new: now },
  ];
  tx.trail.note({ record: "target", id, version: null, fields });
}

async function insert(tx: Tx, { programme }: Scope, rows: readonly TargetFileRow[]): Promise<string> {
  const inOrder = [...rows].sort((a, b) => ((a.due_on ?? "") < (b.due_on ?? "") ? -1 : 1));
  const records = inOrder.map(({ due_on: dueOn, set_on: setOn, ...row }) => ({
    ...row,
    programme,
    id: uuid(),
    dueOn,
    setOn,
  }));
  await tx.insertMany(targets, records);
  return records.at(-1)?.id ?? "";
}
