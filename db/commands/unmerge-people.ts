import { and, eq, sql } from "drizzle-orm";
import type { ChangeTx } from "@/db/audit/trail";
import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { changeUnits } from "@/db/commands/change-units";
import { changeRecord, findReached, findRecord } from "@/db/commands/stored-record";
import { assistance, beneficiaries, merges, visits } from "@/db/schema";
import type { MergedRecord } from "@/db/schema/merges";
import type { Store, Tx } from "@/db/store";
import { claim, type Scope, type ScopeFor } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { readFields } from "@/domain/entry/read-entry";
import { unmerging } from "@/domain/review/merging";

/**
 * Takes a merge back: the second person stands again, with what was theirs. A record that was changed since keeps what
 * it says now and only goes back to them; one that was changed by nobody is as it was before, its review too.
 */
export async function unmergePeople(store: Store, asker: ScopeFor<"enter">, input: unknown): Promise<CarriedOut> {
  const scope = claim(asker, "enter");
  const { id, reason } = readFields(unmerging, input);
  return carryOut(store, scope, async (tx) => {
    const merge = await standingMerge(tx, scope, id);
    const { kept, merged, moved } = merge;
    const person = await findReached(tx, beneficiaries, scope, merged);
    const stays = await findReached(tx, beneficiaries, scope, kept);
    if (person === null || stays === null) throw new DomainError("not-found");
    const now = Date.now();
    const dataVersion = await changeUnits(tx, scope, "unmerge-people", { people: [kept, merged] }, async () => {
      for (const one of moved) await moveBack(tx, scope, one, { merged, now });
      const standing = { voided: false, voidReason: null, updatedAt: now, updatedBy: scope.actor };
      await changeRecord(tx, beneficiaries, scope, person, standing);
      await tx.update(merges).set({ undoneAt: now, undoneBy: scope.actor }).where(isMerge(scope, id));
      const fields = [{ field: "reason", old: null, new: reason }];
      tx.trail.note({ record: "merge", id, version: null, fields });
    });
    return { id, dataVersion };
  });
}

function isMerge({ programme }: Scope, id: string) {
  return and(eq(merges.programme, programme), eq(merges.id, id));
}

async function standingMerge(tx: Tx, scope: Scope, id: string): Promise<typeof merges.$inferSelect> {
  const [merge] = await tx.select().from(merges).where(isMerge(scope, id));
  if (merge === undefined) throw new DomainError("not-found");
  if (merge.undoneAt !== null) throw new DomainError("record-not-voided");
  return merge;
}

async function moveBack(
  tx: ChangeTx,
  scope: Scope,
  { record, id, version, before }: MergedRecord,
  { merged, now }: { merged: string; now: number },
): Promise<void> {
  if (record === "visit") return moveVisitBack(tx, scope, id, merged);
  const stored = await findRecord(tx, assistance, scope, id);
  if (stored === null) return;
  const isUntouched = stored.version === version;
  const changed = { updatedAt: now, updatedBy: scope.actor };
  await changeRecord(tx, assistance, scope, stored, isUntouched ? before : { beneficiary: merged, ...changed });
}

async function moveVisitBack(tx: Tx, { programme }: Scope, id: string, merged: string): Promise<void> {
  await tx
    .update(visits)
    .set({ beneficiary: merged, version: sql`${visits.version} + 1` })
    .where(and(eq(visits.programme, programme), eq(visits.id, id)));
}
