import { and, asc, eq, inArray } from "drizzle-orm";
import { word } from "@/db/queries/records-behind/columns";
import { requiredDocuments, sourceDocuments } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope, ScopeFor } from "@/domain/access/scope";
import type { RequiredDocument } from "@/domain/review/documents";
import type { NamedDocument } from "@/domain/review/queue";

/** The papers that are named for records, by the record's key; the records are the caller's to reach. */
export async function documentsOf(
  reader: Reader,
  { programme }: ScopeFor<"persons">,
  records: readonly string[],
): Promise<Map<string, NamedDocument[]>> {
  const found = new Map<string, NamedDocument[]>();
  if (records.length === 0) return found;
  const rows = await reader
    .select()
    .from(sourceDocuments)
    .where(and(eq(sourceDocuments.programme, programme), inArray(sourceDocuments.recordId, [...records])))
    .orderBy(asc(sourceDocuments.recordId), asc(sourceDocuments.type));
  for (const { recordId, type, number, datedOn, keptAt } of rows)
    found.set(recordId, [...(found.get(recordId) ?? []), { type: word(type), number, datedOn, keptAt }]);
  return found;
}

/** Which papers the programme's phases ask for. */
export async function documentsRequired(reader: Reader, { programme }: Scope): Promise<RequiredDocument[]> {
  const { phase, kind, type } = requiredDocuments;
  const rows = await reader
    .select({ phase, kind, type })
    .from(requiredDocuments)
    .where(eq(requiredDocuments.programme, programme))
    .orderBy(asc(phase), asc(kind), asc(type));
  return rows.map((row) => ({ phase: row.phase, kind: word(row.kind), type: word(row.type) }));
}
