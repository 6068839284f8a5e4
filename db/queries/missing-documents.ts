import { and, asc, eq, inArray, not, sql, type SQL } from "drizzle-orm";
import { isTheirs, word, wordOrNull } from "@/db/queries/records-behind/columns";
import { assistance, beneficiaries, interviews, requiredDocuments, sourceDocuments } from "@/db/schema";
import type { Reader } from "@/db/store";
import { claim, type ScopeFor } from "@/domain/access/scope";
import type { DocumentType, MissingDocument } from "@/domain/review/documents";
import type { Kind, Round, Trade } from "@/domain/vocabulary";

const shared = {
  person: { id: beneficiaries.id, familyName: beneficiaries.familyName, givenName: beneficiaries.givenName },
  kind: assistance.kind,
  trade: assistance.trade,
  type: requiredDocuments.type,
};

/** Papers that the phases ask for and that nobody has named, of assistance and then of interviews; the first of them. */
export async function missingPapers(
  reader: Reader,
  asker: ScopeFor<"persons">,
  limit: number,
): Promise<MissingDocument[]> {
  const scope = claim(asker, "persons");
  const packages = await reader
    .select({ ...shared, id: assistance.id })
    .from(requiredDocuments)
    .innerJoin(assistance, isOfPhase(eq(assistance.kind, requiredDocuments.kind)))
    .innerJoin(beneficiaries, isTheirs())
    .where(isMissing(scope, assistance))
    .orderBy(asc(beneficiaries.nameKey), asc(assistance.id), asc(requiredDocuments.type))
    .limit(limit);
  const told = await reader
    .select({ ...shared, id: interviews.id, round: interviews.round })
    .from(requiredDocuments)
    .innerJoin(assistance, isOfPhase(eq(requiredDocuments.kind, "interview")))
    .innerJoin(
      interviews,
      and(eq(interviews.programme, assistance.programme), eq(interviews.assistance, assistance.id)),
    )
    .innerJoin(beneficiaries, isTheirs())
    .where(and(isMissing(scope, interviews), not(interviews.voided)))
    .orderBy(asc(beneficiaries.nameKey), asc(interviews.id), asc(requiredDocuments.type))
    .limit(limit);
  const words = (row: { kind: string; trade: string | null; type: string }) => ({
    ...{ kind: word<Kind>(row.kind), trade: wordOrNull<Trade>(row.trade), type: word<DocumentType>(row.type) },
  });
  return [
    ...packages.map((row) => ({ ...row, ...words(row), round: null })),
    ...told.map((row) => ({ ...row, ...words(row), round: word<Round>(row.round) })),
  ].slice(0, limit);
}

function isOfPhase(kind: SQL) {
  return and(
    eq(assistance.programme, requiredDocuments.programme),
    eq(assistance.phase, requiredDocuments.phase),
    kind,
  );
}

function isMissing(
  { programme, districts }: ScopeFor<"persons">,
  table: typeof assistance | typeof interviews,
): SQL | undefined {
  return and(
    eq(requiredDocuments.programme, programme),
    districts === null ? undefined : inArray(assistance.district, [...districts]),
    not(assistance.voided),
    not(beneficiaries.voided),
    sql`not exists (select 1 from ${sourceDocuments} where ${and(
      eq(sourceDocuments.programme, requiredDocuments.programme),
      eq(sourceDocuments.recordId, table.id),
      eq(sourceDocuments.type, requiredDocuments.type),
    )})`,
  );
}
