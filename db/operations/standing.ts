import { and, eq } from "drizzle-orm";
import { fieldOf } from "@/db/audit/changed-fields";
import { recordTables } from "@/db/commands/record-tables";
import { findRecord } from "@/db/commands/stored-record";
import { courseTrainers } from "@/db/schema";
import type { Tx } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import type { AuditedRow, AuditedValue } from "@/domain/audit/audited";
import type { RecordKind } from "@/domain/entry/voiding";

/** A record as it stands: its version, and its fields by the names they have in the exchange folder. */
export interface Standing {
  version: number | null;
  fields: AuditedRow;
}

/** How a record stands now; `null` when there is none. */
export async function standingRecord(
  tx: Tx,
  scope: Scope,
  record: RecordKind,
  id: string,
): Promise<(Standing & { version: number }) | null> {
  const stored = await findRecord(tx, recordTables[record], scope, id);
  if (stored === null) return null;
  const fields: Record<string, AuditedValue> = {};
  for (const [property, value] of Object.entries(stored)) if (isPlain(value)) fields[fieldOf(property)] = value;
  if (record === "course") fields.trainers = await trainersOf(tx, scope, id);
  return { version: stored.version, fields };
}

function isPlain(value: unknown): value is string | number | boolean | null {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

async function trainersOf(tx: Tx, { programme }: Scope, course: string): Promise<string[]> {
  const rows = await tx
    .select({ trainer: courseTrainers.trainer })
    .from(courseTrainers)
    .where(and(eq(courseTrainers.programme, programme), eq(courseTrainers.course, course)));
  return rows.map(({ trainer }) => trainer).sort();
}
