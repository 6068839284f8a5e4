import { and, desc, eq } from "drizzle-orm";
import { readable, type LogEntry } from "@/db/queries/audit-entries";
import { isWithinReach } from "@/db/queries/audit-reach";
import { auditEntries } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { AuditedKind } from "@/domain/audit/audited";
import { isOfPersons } from "@/domain/audit/audited";
import { may, type Scope } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";

const longest = 500;

/**
 * What happened to one record, the latest first. Whoever may see the person or record sees old and new values; those
 * who keep watch over the log see verbs, names of fields and times. An empty list for a record that is not there, that
 * is not the asker's, or of which nothing is on record: nobody learns which.
 */
export async function recordHistory(
  reader: Reader,
  scope: Scope,
  record: AuditedKind,
  id: string,
): Promise<LogEntry[]> {
  const isPersonal = isOfPersons(record);
  const isSeen = isPersonal ? may(scope, "persons") : may(scope, "configure") || may(scope, "administer");
  const isWatching = scope.rights.audit?.extents.some((extent) => extent.startsWith("everywhere")) ?? false;
  if (!isSeen && !isWatching) throw new DomainError("not-permitted");
  const isReached = isPersonal ? isSeen && (await isWithinReach(reader, scope, record, id)) : true;
  if (!isReached && !isWatching) return [];
  const entries = await reader
    .select()
    .from(auditEntries)
    .where(
      and(eq(auditEntries.programme, scope.programme), eq(auditEntries.recordId, id), eq(auditEntries.record, record)),
    )
    .orderBy(desc(auditEntries.number))
    .limit(longest);
  return readable(reader, scope, entries, () => isReached);
}
