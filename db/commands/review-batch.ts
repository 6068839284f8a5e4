import { createHash } from "node:crypto";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { ChangeTx } from "@/db/audit/trail";
import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { changeUnits, type Affected } from "@/db/commands/change-units";
import { raiseVersion } from "@/db/commands/raise-version";
import { recordTables } from "@/db/commands/record-tables";
import { requireOthersWork } from "@/db/commands/review-record";
import { changeRecord, findReached } from "@/db/commands/stored-record";
import { assistance, interviews, reviewBatches, reviewBatchRecords } from "@/db/schema";
import type { Store, Tx } from "@/db/store";
import { claim, type Scope, type ScopeFor } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { readFields } from "@/domain/entry/read-entry";
import { Sums } from "@/domain/measures/sums";
import { drawing, judging, sampleSize, type BatchState } from "@/domain/review/batch";
import type { ReviewedRecord } from "@/domain/review/documents";

/** A record that goes into a batch, in the version that was seen. */
export interface Drawable {
  record: ReviewedRecord;
  id: string;
  version: number;
}

export interface BatchToDraw {
  /** The batch's key, a UUIDv7, which is also the seed of its sample: whoever sends it again draws nothing new. */
  id: string;
  /** By which records were chosen, as it stood in the address. */
  filter: Record<string, string>;
  records: readonly Drawable[];
}

/**
 * Draws the sample of a batch of submitted records and puts on record how: the records with the smallest SHA-256 of
 * seed and key are in it, so that anybody can draw it again.
 */
export async function drawBatch(store: Store, asker: ScopeFor<"verify">, drawn: BatchToDraw): Promise<CarriedOut> {
  const scope = claim(asker, "verify");
  const { programme, actor } = scope;
  const { id } = readFields(drawing, { id: drawn.id });
  const { filter, records } = drawn;
  return carryOut(store, scope, async (tx) => {
    if (records.length === 0) throw new DomainError("not-found");
    for (const one of records) await requireReviewable(tx, scope, one);
    const now = Date.now();
    const size = records.length;
    const chosen = sampled(id, records);
    const kept = { programme, id, state: "open", filter, seed: id, size, sampleSize: chosen.size };
    await tx.insertMany(reviewBatches, [{ ...kept, drawnAt: now, drawnBy: actor }]);
    await tx.insertMany(
      reviewBatchRecords,
      records.map(({ record, id: recordId, version }) => ({
        ...{ programme, batch: id, recordId, record, version },
        isSampled: chosen.has(recordId),
      })),
    );
    const told = { seed: id, filter, size, sample_size: chosen.size, sample: [...chosen] };
    const fields = Object.entries(told).map(([field, value]) => ({ field, old: null, new: value }));
    tx.trail.note({ record: "batch", id, version: null, fields });
    return { id, dataVersion: await raiseVersion(tx, scope, "draw-batch", new Sums(), now) };
  });
}

/** The keys of the records in the sample, in the order in which they were drawn. */
export function sampled(seed: string, records: readonly { id: string }[]): Set<string> {
  const drawn = records
    .map(({ id }) => ({ id, lot: createHash("sha256").update(`${seed} ${id}`).digest("hex") }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1));
  return new Set(drawn.slice(0, sampleSize(records.length)).map(({ id }) => id));
}

async function requireReviewable(tx: Tx, scope: Scope, { record, id, version }: Drawable): Promise<void> {
  const table = recordTables[record];
  const stored = await findReached(tx, table, scope, id);
  if (stored === null || stored.voided) throw new DomainError("not-found");
  if (stored.version !== version || stored.review !== "submitted") throw new DomainError("changed-meanwhile");
  await requireOthersWork(tx, scope, table, id);
}

/**
 * Judges one record of a batch's sample. When all of them are good the batch is verified: those that were looked at,
 * and the rest by the sample. The first wrong one returns the whole batch with the reason. What was changed since the
 * batch was drawn is left as it is.
 */
export async function judgeSampled(store: Store, asker: ScopeFor<"verify">, input: unknown): Promise<CarriedOut> {
  const scope = claim(asker, "verify");
  const { batch: key, id, judgement, reason } = readFields(judging, input);
  return carryOut(store, scope, async (tx) => {
    const records = await openBatch(tx, scope, key);
    const judged = records.find((one) => one.recordId === id && one.isSampled);
    if (judged === undefined) throw new DomainError("not-found");
    await requireReviewable(tx, scope, { ...judged, id, record: recordOf(judged) });
    const isGood = judgement === "good";
    await noteJudgement(tx, scope, key, id, isGood);
    const left = records.filter((one) => one.isSampled && one.isGood === null && one.recordId !== id);
    if (!isGood) return decide(tx, scope, { key, records, state: "returned", reason });
    if (left.length === 0) return decide(tx, scope, { key, records, state: "verified", reason: null });
    const fields = [{ field: id, old: null, new: judgement }];
    tx.trail.note({ record: "batch", id: key, version: null, fields });
    return { id: key, dataVersion: await raiseVersion(tx, scope, "judge-batch", new Sums(), Date.now()) };
  });
}

/** Gives a batch up: its records wait one by one again. */
export async function dissolveBatch(
  store: Store,
  asker: ScopeFor<"verify">,
  { batch: key }: { batch: string },
): Promise<CarriedOut> {
  const scope = claim(asker, "verify");
  return carryOut(store, scope, async (tx) => {
    await openBatch(tx, scope, key);
    await close(tx, scope, key, "dissolved");
    return { id: key, dataVersion: await raiseVersion(tx, scope, "dissolve-batch", new Sums(), Date.now()) };
  });
}

type BatchRecord = typeof reviewBatchRecords.$inferSelect;

/** The records of an open batch; it is judged by whoever drew it. */
async function openBatch(tx: Tx, { programme, actor }: Scope, key: string): Promise<BatchRecord[]> {
  const isIt = and(eq(reviewBatches.programme, programme), eq(reviewBatches.id, key));
  const [batch] = await tx.select().from(reviewBatches).where(isIt);
  if (batch === undefined || batch.drawnBy !== actor) throw new DomainError("not-found");
  if (batch.state !== "open") throw new DomainError("batch-closed");
  const ofBatch = and(eq(reviewBatchRecords.programme, programme), eq(reviewBatchRecords.batch, key));
  return tx.select().from(reviewBatchRecords).where(ofBatch);
}

async function noteJudgement(tx: Tx, { programme }: Scope, batch: string, id: string, isGood: boolean) {
  await tx
    .update(reviewBatchRecords)
    .set({ isGood, judgedAt: Date.now() })
    .where(
      and(
        eq(reviewBatchRecords.programme, programme),
        eq(reviewBatchRecords.batch, batch),
        eq(reviewBatchRecords.recordId, id),
      ),
    );
}

interface Decision {
  key: string;
  records: readonly BatchRecord[];
  state: "verified" | "returned";
  reason: string | null;
}

async function decide(tx: ChangeTx, scope: Scope, { key, records, state, reason }: Decision) {
  const affected = await peopleOf(tx, scope, records);
  const verb = state === "verified" ? "verify-batch" : "return-batch";
  await close(tx, scope, key, state);
  const dataVersion = await changeUnits(tx, scope, verb, affected, async () => {
    for (const one of records) await reviewOf(tx, scope, one, { state, reason });
  });
  return { id: key, dataVersion };
}

async function reviewOf(
  tx: ChangeTx,
  scope: Scope,
  one: BatchRecord,
  { state, reason }: Pick<Decision, "state" | "reason">,
): Promise<void> {
  const table = recordTables[recordOf(one)];
  const stored = await findReached(tx, table, scope, one.recordId);
  if (stored === null || stored.voided || stored.version !== one.version || stored.review !== "submitted") return;
  const by = { reviewedBy: scope.actor, reviewedAt: Date.now(), reviewReason: reason };
  const reviewedBySample = state === "verified" && !one.isSampled ? true : null;
  await changeRecord(tx, table, scope, stored, { review: state, ...by, reviewedBySample });
}

async function close(tx: ChangeTx, { programme }: Scope, key: string, state: BatchState): Promise<void> {
  await tx
    .update(reviewBatches)
    .set({ state, decidedAt: Date.now() })
    .where(and(eq(reviewBatches.programme, programme), eq(reviewBatches.id, key)));
  tx.trail.note({ record: "batch", id: key, version: null, fields: [{ field: "state", old: "open", new: state }] });
}

async function peopleOf(tx: Tx, { programme }: Scope, records: readonly BatchRecord[]): Promise<Affected> {
  const keys = records.map(({ recordId }) => recordId);
  const ofPackages = await tx
    .select({ person: assistance.beneficiary })
    .from(assistance)
    .where(and(eq(assistance.programme, programme), inArray(assistance.id, keys)));
  const ofInterviews = await tx
    .select({ person: assistance.beneficiary })
    .from(interviews)
    .innerJoin(assistance, and(eq(assistance.programme, programme), sql`${assistance.id} = ${interviews.assistance}`))
    .where(and(eq(interviews.programme, programme), inArray(interviews.id, keys)));
  return { people: [...new Set([...ofPackages, ...ofInterviews].map(({ person }) => person))] };
}

/** The database's check holds the closed list. */
function recordOf({ record }: BatchRecord): ReviewedRecord {
  return record === "interview" ? "interview" : "assistance";
}
