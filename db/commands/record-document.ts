import { and, eq } from "drizzle-orm";
import { changedFields } from "@/db/audit/changed-fields";
import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { raiseVersion } from "@/db/commands/raise-version";
import { recordTables } from "@/db/commands/record-tables";
import { findReached } from "@/db/commands/stored-record";
import { sourceDocuments } from "@/db/schema";
import type { Store, Tx } from "@/db/store";
import { claim, type Scope, type ScopeFor } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { readFields } from "@/domain/entry/read-entry";
import { Sums } from "@/domain/measures/sums";
import { documentEntry } from "@/domain/review/documents";

/**
 * Names the paper behind an assistance or an interview, one of each type; the last word counts. A paper that is named
 * for a verified record stays as it was verified.
 */
export async function recordDocument(store: Store, asker: ScopeFor<"enter">, input: unknown): Promise<CarriedOut> {
  const scope = claim(asker, "enter");
  const { record, id, type, number, dated_on: datedOn, kept_at: keptAt } = readFields(documentEntry, input);
  return carryOut(store, scope, async (tx) => {
    const about = await findReached(tx, recordTables[record], scope, id);
    if (about === null) throw new DomainError("not-found");
    if (about.voided) throw new DomainError("record-voided");
    const known = await documentNamed(tx, scope, id, type);
    if (known !== null && about.review === "verified") throw new DomainError("verified-is-fixed");
    const now = Date.now();
    const version = (known?.version ?? 0) + 1;
    const told = { number, datedOn, keptAt };
    const kept = { ...told, version, updatedAt: now, updatedBy: scope.actor };
    await tx
      .insert(sourceDocuments)
      .values({ programme: scope.programme, record, recordId: id, type, ...kept })
      .onConflictDoUpdate({
        target: [sourceDocuments.programme, sourceDocuments.recordId, sourceDocuments.type],
        set: kept,
      });
    const fields = [{ field: "type", old: known?.type ?? null, new: type }, ...changedFields(known, told)];
    tx.trail.note({ record: "document", id, version, fields });
    return { id, dataVersion: await raiseVersion(tx, scope, "record-document", new Sums(), now) };
  });
}

async function documentNamed(tx: Tx, { programme }: Scope, record: string, type: string) {
  const isIt = and(
    eq(sourceDocuments.programme, programme),
    eq(sourceDocuments.recordId, record),
    eq(sourceDocuments.type, type),
  );
  const [known] = await tx.select().from(sourceDocuments).where(isIt);
  return known ?? null;
}
