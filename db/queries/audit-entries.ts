import { and, asc, eq, inArray } from "drizzle-orm";
import { auditValues, type auditEntries } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import type { AuditedValue } from "@/domain/audit/audited";

/** A field of an entry; its values are `null` when they are erased or not for the asker to see. */
export interface LogField {
  field: string;
  state: "shown" | "withheld" | "erased";
  old: AuditedValue;
  new: AuditedValue;
}

/** An entry of the audit log as it is shown. */
export interface LogEntry {
  number: number;
  at: number;
  actor: string;
  verb: string;
  /** By `AuditedKind`; `null` for what concerns no single record. */
  record: string | null;
  recordId: string | null;
  version: number | null;
  operation: string | null;
  address: string | null;
  device: string | null;
  fields: LogField[];
}

/** Entries with their fields, and with values where these may be seen. */
export async function readable(
  reader: Reader,
  { programme }: Scope,
  entries: readonly (typeof auditEntries.$inferSelect)[],
  isShown: (entry: typeof auditEntries.$inferSelect) => boolean,
): Promise<LogEntry[]> {
  const numbers = entries.map(({ number }) => number);
  const rows = await reader
    .select()
    .from(auditValues)
    .where(and(eq(auditValues.programme, programme), inArray(auditValues.number, numbers)))
    .orderBy(asc(auditValues.field));
  return entries.map((entry) => {
    const own = rows.filter(({ number }) => number === entry.number);
    const { number, at, actor, verb, record, recordId, recordVersion, operation, address, device } = entry;
    const what = { number, at, actor, verb, record, recordId, version: recordVersion, operation, address, device };
    return { ...what, fields: own.map((row) => fieldOf(row, isShown(entry))) };
  });
}

function fieldOf({ field, salt, old, new: now }: typeof auditValues.$inferSelect, isShown: boolean): LogField {
  if (salt === null) return { field, state: "erased", old: null, new: null };
  if (!isShown) return { field, state: "withheld", old: null, new: null };
  return { field, state: "shown", old: valueIn(old), new: valueIn(now) };
}

/** Only values that were put on record are kept there. */
function valueIn(text: string | null): AuditedValue {
  return text === null ? null : (JSON.parse(text) as AuditedValue);
}
