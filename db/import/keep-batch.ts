import { createHash } from "node:crypto";
import { eq, max } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import type { ImportChange } from "@/db/import/import-changes";
import { importBatches, importChanges } from "@/db/schema";
import type { Tx } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import type { RowState } from "@/domain/import/import-plan";

/** A batch by its key and the number by which people name it. */
export interface Batch {
  id: string;
  number: number;
}

export interface BatchKept {
  fileName: string;
  bytes: Uint8Array;
  phase: string;
  mappingName: string | null;
  counts: Readonly<Record<RowState, number>>;
  dataVersion: number;
  changes: readonly ImportChange[];
}

/** Puts a stored import on record: what it was, what became of its rows, and how each record was before. */
export async function keepBatch(tx: Tx, { programme, actor }: Scope, kept: BatchKept): Promise<Batch> {
  const { counts, changes, phase, dataVersion } = kept;
  const [last] = await tx
    .select({ number: max(importBatches.number) })
    .from(importBatches)
    .where(eq(importBatches.programme, programme));
  const batch = { id: uuid(), number: (last?.number ?? 0) + 1 };
  await tx.insert(importBatches).values({
    ...{ programme, ...batch, phase, dataVersion },
    fileName: kept.fileName,
    digest: createHash("sha256").update(kept.bytes).digest("hex"),
    mapping: kept.mappingName,
    rows: Object.values(counts).reduce((sum, one) => sum + one, 0),
    newRows: counts.new,
    updatedRows: counts.update,
    unchangedRows: counts.unchanged,
    doubtfulRows: counts["possible-duplicate"],
    wrongRows: counts.error,
    madeAt: Date.now(),
    madeBy: actor,
  });
  const rows = changes.map(({ record, id, version, before }) => {
    return { programme, batch: batch.id, record, recordId: id, version, before };
  });
  await tx.insertMany(importChanges, rows);
  return batch;
}
