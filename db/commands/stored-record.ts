import { and, eq, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { changedFields } from "@/db/audit/changed-fields";
import type { ChangeTx } from "@/db/audit/trail";
import { isReached } from "@/db/commands/districts-of";
import { kindOf, recordTables, type RecordTable } from "@/db/commands/record-tables";
import type { Tx } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import type { RecordKind } from "@/domain/entry/voiding";
import type { Entry } from "@/domain/entry/read-entry";

type Row<T extends RecordTable> = T["$inferSelect"];

/** A record by its key, voided or not. */
export async function findRecord<T extends RecordTable>(
  tx: Tx,
  table: T,
  { programme }: Scope,
  id: string,
): Promise<Row<T> | null> {
  const rows = await tx
    .select()
    .from<SQLiteTable>(table)
    .where(isRecord(table, programme, id));
  return typed<T>(rows[0] ?? null);
}

/** The same, unless it lies beyond the asker's reach: what is not theirs is answered like what is not there. */
export async function findReached<T extends RecordTable>(
  tx: Tx,
  table: T,
  scope: Scope,
  id: string,
): Promise<Row<T> | null> {
  const stored = await findRecord(tx, table, scope, id);
  return stored !== null && (await isReached(tx, scope, stored)) ? stored : null;
}

/** Refuses a record that is not there or lies beyond the asker's reach, alike. */
export async function requireReach(tx: Tx, scope: Scope, record: RecordKind, id: string): Promise<void> {
  if ((await findReached(tx, recordTables[record], scope, id)) === null) throw new DomainError("not-found");
}

/** The stored record that an entry changes, in the version that was seen and not voided; `null` for a new one. */
export async function recordToChange<T extends RecordTable>(
  tx: Tx,
  table: T,
  scope: Scope,
  { id, version }: Pick<Entry<unknown>, "id" | "version">,
): Promise<Row<T> | null> {
  const stored = await findReached(tx, table, scope, id);
  if (stored === null && version === null) return null;
  if (stored === null) throw new DomainError("not-found");
  if (stored.version !== version) throw new DomainError("changed-meanwhile");
  if (stored.voided) throw new DomainError("record-voided");
  return stored;
}

/** Writes what an entry says: a new record under its key, or the next version of the stored one; on record either way. */
export async function writeRecord<T extends RecordTable>(
  tx: ChangeTx,
  table: T,
  scope: Scope,
  id: string,
  stored: Row<T> | null,
  values: Partial<Row<T>>,
): Promise<void> {
  const { programme, actor } = scope;
  const now = Date.now();
  if (stored !== null) return changeRecord(tx, table, scope, stored, { ...values, updatedAt: now, updatedBy: actor });
  const keeping = { programme, id, reference: id, voided: false, version: 1 };
  const made = { createdAt: now, createdBy: actor, updatedAt: now, updatedBy: actor };
  await tx.insertMany(table, [{ ...keeping, ...made, ...values }]);
  tx.trail.note({ record: kindOf(table), id, version: 1, fields: changedFields(null, values) });
}

/** Changes columns of a stored record, raises its version and puts the change on record. */
export async function changeRecord<T extends RecordTable>(
  tx: ChangeTx,
  table: T,
  { programme }: Scope,
  stored: Row<T>,
  values: Partial<Row<T>>,
): Promise<void> {
  const { id, version } = stored;
  await tx
    .update<SQLiteTable>(table)
    .set({ ...values, version: sql`${table.version} + 1` })
    .where(isRecord(table, programme, id));
  tx.trail.note({ record: kindOf(table), id, version: version + 1, fields: changedFields(stored, values) });
}

function isRecord(table: RecordTable, programme: string, id: string) {
  return and(eq(table.programme, programme), eq(table.id, id));
}

/** What was selected from a table is a row of it: drizzle cannot say so for a table that is a parameter. */
function typed<T extends RecordTable>(row: unknown): Row<T> | null {
  return row as Row<T> | null;
}
