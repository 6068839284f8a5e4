import { and, asc, eq, sql } from "drizzle-orm";
import { word } from "@/db/queries/records-behind/columns";
import { reviewBatches, reviewBatchRecords } from "@/db/schema";
import type { Reader } from "@/db/store";
import { claim, type ScopeFor } from "@/domain/access/scope";
import type { BatchState } from "@/domain/review/batch";

/** A batch, how far its sample was judged, and the sampled records, in the order of their keys. */
export interface ReviewBatch {
  id: string;
  state: BatchState;
  seed: string;
  size: number;
  sampleSize: number;
  drawnAt: number;
  decidedAt: number | null;
  sample: { id: string; version: number; isGood: boolean | null }[];
}

/** A batch that the asker drew; `null` for one of others, and for one that is not there. */
export async function reviewBatch(reader: Reader, asker: ScopeFor<"verify">, id: string): Promise<ReviewBatch | null> {
  const { programme, actor } = claim(asker, "verify");
  const [batch] = await reader
    .select()
    .from(reviewBatches)
    .where(and(eq(reviewBatches.programme, programme), eq(reviewBatches.id, id), eq(reviewBatches.drawnBy, actor)));
  if (batch === undefined) return null;
  const { recordId, version, isGood } = reviewBatchRecords;
  const sample = await reader
    .select({ id: recordId, version, isGood })
    .from(reviewBatchRecords)
    .where(
      and(
        eq(reviewBatchRecords.programme, programme),
        eq(reviewBatchRecords.batch, id),
        eq(reviewBatchRecords.isSampled, true),
      ),
    )
    .orderBy(asc(recordId));
  const { seed, size, sampleSize, drawnAt, decidedAt } = batch;
  return { id, state: word(batch.state), seed, size, sampleSize, drawnAt, decidedAt, sample };
}

/** The asker's batches whose sample is not judged yet, the latest last. */
export async function openBatches(reader: Reader, asker: ScopeFor<"verify">) {
  const { programme, actor } = claim(asker, "verify");
  const { id, size, sampleSize, drawnAt } = reviewBatches;
  const judged = sql<number>`(select count(*) from ${reviewBatchRecords}
    where ${reviewBatchRecords.programme} = ${reviewBatches.programme}
    and ${reviewBatchRecords.batch} = ${reviewBatches.id} and ${reviewBatchRecords.isGood} is not null)`;
  return reader
    .select({ id, size, sampleSize, drawnAt, judged })
    .from(reviewBatches)
    .where(
      and(eq(reviewBatches.programme, programme), eq(reviewBatches.drawnBy, actor), eq(reviewBatches.state, "open")),
    )
    .orderBy(asc(drawnAt), asc(id));
}
