import { and, desc, eq } from "drizzle-orm";
import { auditEntries } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import type { AuditedKind } from "@/domain/audit/audited";

const farthestBack = 200;

/** Who last changed each field of a record, and when, as far as that is on record. */
export async function lastChanges(
  reader: Reader,
  { programme }: Scope,
  record: AuditedKind,
  id: string,
): Promise<Map<string, { by: string; at: number }>> {
  const entries = await reader
    .select({ actor: auditEntries.actor, at: auditEntries.at, fields: auditEntries.fields })
    .from(auditEntries)
    .where(and(eq(auditEntries.programme, programme), eq(auditEntries.recordId, id), eq(auditEntries.record, record)))
    .orderBy(desc(auditEntries.number))
    .limit(farthestBack);
  const found = new Map<string, { by: string; at: number }>();
  for (const { actor, at, fields } of entries) {
    for (const field of fieldNames(fields)) if (!found.has(field)) found.set(field, { by: actor, at });
  }
  return found;
}

/** The names of the fields that an entry is about. */
export function fieldNames(fields: string): string[] {
  const read: unknown = JSON.parse(fields);
  const names = Array.isArray(read) ? read.map((one: unknown) => (Array.isArray(one) ? String(one[0]) : "")) : [];
  return names.filter((name) => name !== "");
}
