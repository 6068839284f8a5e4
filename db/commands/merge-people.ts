import { and, asc, eq, isNull, not, or, sql } from "drizzle-orm";
import { changedFields } from "@/db/audit/changed-fields";
import type { ChangeTx } from "@/db/audit/trail";
import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { changeUnits } from "@/db/commands/change-units";
import { holderOfAssistancePlace } from "@/db/commands/places-held";
import { requireKnown } from "@/db/commands/record-beneficiary";
import { isBornAfter } from "@/db/commands/register-rules";
import { changeRecord, findReached } from "@/db/commands/stored-record";
import { assistance, beneficiaries, merges, visits } from "@/db/schema";
import type { MergedRecord } from "@/db/schema/merges";
import type { Store, Tx } from "@/db/store";
import { claim, type Scope, type ScopeFor } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { reviewOfChange } from "@/domain/entry/review";
import { readFields } from "@/domain/entry/read-entry";
import { merging } from "@/domain/review/merging";

type Person = typeof beneficiaries.$inferSelect;
type Package = typeof assistance.$inferSelect;

/** Why a merged person is voided, as it is on record. */
const voidReasonOf = (kept: string) => `merged into ${kept}`;

/**
 * Makes two records of one person one. The second is voided; its assistance and visits are told of the first, and an
 * assistance whose place the first has already is voided: the same was entered twice. What was verified goes back to
 * be verified again, by somebody who had no hand in it, and merging is having one. Nothing else is changed, so that
 * `unmergePeople` can take it back.
 */
export async function mergePeople(store: Store, asker: ScopeFor<"enter">, input: unknown): Promise<CarriedOut> {
  const scope = claim(asker, "enter");
  const { id, kept: keptId, merged: mergedId, reason } = readFields(merging, input);
  return carryOut(store, scope, async (tx) => {
    const kept = await personToMerge(tx, scope, keptId);
    const merged = await personToMerge(tx, scope, mergedId);
    if (await isMerged(tx, scope, mergedId)) throw new DomainError("person-merged");
    const packages = await packagesOf(tx, scope, mergedId);
    for (const { enrolledOn } of packages)
      if (isBornAfter(kept.birthYear, enrolledOn)) throw new DomainError("enrolled-before-birth");
    const now = Date.now();
    const moved: MergedRecord[] = [];
    const people = [keptId, mergedId];
    const dataVersion = await changeUnits(tx, scope, "merge-people", { people }, async () => {
      for (const one of packages) moved.push(await moveAssistance(tx, scope, one, { keptId, reason, now }));
      moved.push(...(await moveVisits(tx, scope, mergedId, keptId)));
      const voided = { voided: true, voidReason: voidReasonOf(keptId), updatedAt: now, updatedBy: scope.actor };
      await changeRecord(tx, beneficiaries, scope, merged, voided);
      const told = { id, kept: keptId, merged: mergedId, reason: reason ?? "", moved };
      await tx.insertMany(merges, [{ programme: scope.programme, ...told, mergedAt: now, mergedBy: scope.actor }]);
      const fields = changedFields(null, { kept: keptId, merged: mergedId, reason });
      tx.trail.note({ record: "merge", id, version: null, fields });
    });
    return { id, dataVersion };
  });
}

async function personToMerge(tx: Tx, scope: Scope, id: string): Promise<Person> {
  const person = await findReached(tx, beneficiaries, scope, id);
  if (person === null) throw new DomainError("not-found");
  if (person.voided) throw new DomainError("record-voided");
  requireKnown(person);
  return person;
}

/** Whether a merge in which somebody has a part still stands: it is taken back before they are part of another one. */
async function isMerged(tx: Tx, { programme }: Scope, id: string): Promise<boolean> {
  const hasPart = or(eq(merges.kept, id), eq(merges.merged, id));
  const [standing] = await tx
    .select({ id: merges.id })
    .from(merges)
    .where(and(eq(merges.programme, programme), hasPart, isNull(merges.undoneAt)));
  return standing !== undefined;
}

/** Whether somebody is voided because they are one with somebody else: only taking the merge back restores them. */
export async function isMergedAway(tx: Tx, { programme }: Scope, id: string): Promise<boolean> {
  const [standing] = await tx
    .select({ id: merges.id })
    .from(merges)
    .where(and(eq(merges.programme, programme), eq(merges.merged, id), isNull(merges.undoneAt)));
  return standing !== undefined;
}

/** In the order in which they were enrolled, so that the same is done whenever it is done. */
async function packagesOf(tx: Tx, { programme }: Scope, person: string): Promise<Package[]> {
  return tx
    .select()
    .from(assistance)
    .where(and(eq(assistance.programme, programme), eq(assistance.beneficiary, person), not(assistance.voided)))
    .orderBy(asc(assistance.enrolledOn), asc(assistance.id));
}

async function moveAssistance(
  tx: ChangeTx,
  scope: Scope,
  one: Package,
  { keptId, reason, now }: { keptId: string; reason: string | null; now: number },
): Promise<MergedRecord> {
  const { id, phase, kind } = one;
  const isTaken = (await holderOfAssistancePlace(tx, scope, { id, beneficiary: keptId, phase, kind })) !== null;
  const changes = isTaken
    ? { voided: true, voidReason: voidReasonOf(keptId) }
    : { beneficiary: keptId, ...reviewOfChange(one, reason, { actor: scope.actor, now }) };
  const keeping = { updatedAt: now, updatedBy: scope.actor };
  await changeRecord(tx, assistance, scope, one, { ...changes, ...keeping });
  return { record: "assistance", id, version: one.version + 1, before: valuesBefore(one, { ...changes, ...keeping }) };
}

async function moveVisits(tx: Tx, { programme }: Scope, from: string, to: string): Promise<MergedRecord[]> {
  const isTheirs = and(eq(visits.programme, programme), eq(visits.beneficiary, from));
  const paid = await tx.select().from(visits).where(isTheirs).orderBy(asc(visits.id));
  await tx
    .update(visits)
    .set({ beneficiary: to, version: sql`${visits.version} + 1` })
    .where(isTheirs);
  return paid.map(({ id, version }) => ({ record: "visit", id, version: version + 1, before: { beneficiary: from } }));
}

type Plain = MergedRecord["before"];

/** What the properties that change said before. */
function valuesBefore(row: Package, changes: Partial<Package>): Plain {
  const before: Plain = {};
  for (const [property, value] of Object.entries(row)) if (property in changes) before[property] = value;
  return before;
}
