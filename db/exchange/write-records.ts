import { and, eq, getTableColumns, sql } from "drizzle-orm";
import { detached, type LoadSession } from "@/db/exchange/load-session";
import { columnOf, textOf, type StoredRecord } from "@/db/exchange/stored-records";
import type { RecordRow, Subject } from "@/db/exchange/subject";
import { newKey } from "@/db/exchange/new-key";

/** A record as it will be, and how that differs from what is stored; `stored` is `null` for a new one. */
export interface Write {
  record: StoredRecord;
  stored: StoredRecord | null;
  changes: StoredRecord;
}

export function writeOf<Row extends RecordRow>(
  session: LoadSession,
  subject: Subject<Row>,
  row: Row,
  values: StoredRecord,
  stored: StoredRecord | null,
): Write {
  if (row.voided !== undefined) values.voided = row.voided;
  if (stored === null) return { record: newRecord(session, subject, row, values), stored, changes: values };
  const changes: StoredRecord = {};
  for (const property in values)
    if (values[property] !== undefined && values[property] !== stored[property]) changes[property] = values[property];
  if (changes.voided === false) changes.voidReason = null;
  return { record: { ...stored, ...changes }, stored, changes };
}

function newRecord<Row extends RecordRow>(
  session: LoadSession,
  subject: Subject<Row>,
  row: Row,
  values: StoredRecord,
): StoredRecord {
  const reference = detached(row.id);
  return {
    programme: session.programme,
    id: newKey(reference),
    reference,
    voided: false,
    version: 1,
    createdAt: session.now,
    createdBy: session.actor,
    updatedAt: session.now,
    updatedBy: session.actor,
    ...values,
    ...subject.atFirst?.(session, row),
  };
}

/**
 * Inserts the new records and updates the changed ones with their children. Returns the new ones, whose children the
 * caller inserts, many at a time.
 */
export async function writeAll<Row extends RecordRow>(
  session: LoadSession,
  subject: Subject<Row>,
  writes: readonly Write[],
): Promise<StoredRecord[]> {
  const inserts = writes.filter(({ stored }) => stored === null).map(({ record }) => record);
  await session.tx.insertMany(subject.table, inserts);
  for (const { record, stored, changes } of writes)
    if (stored !== null) await update(session, subject, record, changes);
  return inserts;
}

async function update<Row extends RecordRow>(
  session: LoadSession,
  { table, children }: Subject<Row>,
  record: StoredRecord,
  changes: StoredRecord,
): Promise<void> {
  const columns = getTableColumns(table);
  const own = Object.fromEntries(Object.entries(changes).filter(([property]) => property in columns));
  const version = sql`${columnOf(table, "version")} + 1`;
  await session.tx
    .update(table)
    .set({ ...own, version, updatedAt: session.now, updatedBy: session.actor })
    .where(isRecord(session, { table }, record));
  if (children === undefined || !children.dependOn.some((property) => property in changes)) return;
  await children.remove(session, textOf(record, "id"));
  await children.insert(session, [record]);
}

/** Takes stored records out of their places before others move in; each is written whole afterwards. */
export async function vacate<Row extends RecordRow>(
  session: LoadSession,
  subject: Subject<Row>,
  writes: readonly Write[],
): Promise<void> {
  for (const { record, stored } of writes) {
    if (stored === null || stored.voided === true) continue;
    await session.tx
      .update(subject.table)
      .set({ voided: true })
      .where(isRecord(session, subject, record));
  }
}

function isRecord(session: LoadSession, { table }: Pick<Subject<RecordRow>, "table">, record: StoredRecord) {
  return and(eq(columnOf(table, "programme"), session.programme), eq(columnOf(table, "id"), textOf(record, "id")));
}
