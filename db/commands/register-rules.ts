import { and, eq, min, not } from "drizzle-orm";
import { findReached, findRecord } from "@/db/commands/stored-record";
import type { RecordTable } from "@/db/commands/record-tables";
import { assistance, phases } from "@/db/schema";
import type { Tx } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { refuse } from "@/domain/entry/entry-refused";
import type { ExchangeFile } from "@/domain/exchange/files";

/** Refuses a phase that the programme does not have. */
export async function requirePhase(tx: Tx, { programme }: Scope, phase: string): Promise<void> {
  const rows = await tx.select({ code: phases.code }).from(phases).where(eq(phases.programme, programme));
  const codes = rows.map(({ code }) => code);
  if (!codes.includes(phase)) refuse("phase", phase, { code: "known-phase", params: { phases: codes.join(", ") } });
}

/**
 * The record that a field names by its key; a voided one, or one beyond the asker’s reach, can stay where it stands but
 * not be chosen.
 */
export async function requireReferred<T extends RecordTable>(
  tx: Tx,
  table: T,
  scope: Scope,
  { column, file, id, before }: { column: string; file: ExchangeFile; id: string; before: string | null },
): Promise<T["$inferSelect"]> {
  const record = await (id === before ? findRecord : findReached)(tx, table, scope, id);
  if (record === null || (record.voided && id !== before))
    refuse(column, id, { code: "known-reference", params: { file } });
  return record;
}

/** A person's first enrolment over all assistance that stands; `null` when none is known. */
export async function firstEnrolment(tx: Tx, { programme }: Scope, person: string): Promise<string | null> {
  const [row] = await tx
    .select({ day: min(assistance.enrolledOn) })
    .from(assistance)
    .where(and(eq(assistance.programme, programme), eq(assistance.beneficiary, person), not(assistance.voided)));
  return row?.day ?? null;
}

/** Whether somebody was born after a day; unknown days and years are no contradiction (docs/exchange-format.md). */
export function isBornAfter(birthYear: number | null, day: string | null): boolean {
  return birthYear !== null && day !== null && birthYear > Number(day.slice(0, 4));
}
