import { and, desc, eq } from "drizzle-orm";
import { importBatches, users } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";

/** A spreadsheet that was stored, with what became of its rows. */
export interface StoredBatch {
  number: number;
  fileName: string;
  phase: string;
  rows: number;
  newRows: number;
  updatedRows: number;
  unchangedRows: number;
  doubtfulRows: number;
  wrongRows: number;
  madeAt: number;
  /** The name of who imported it; the key where the name is not on record. */
  madeBy: string;
  undoneAt: number | null;
}

const most = 100;

/** The last imports: somebody's own, or all for whoever enters everywhere. Newest first, at most 100. */
export async function importBatchesOf(
  reader: Reader,
  { programme, actor, districts }: ScopeFor<"enter">,
): Promise<StoredBatch[]> {
  const isOwn = districts === null ? undefined : eq(importBatches.madeBy, actor);
  const rows = await reader
    .select({ batch: importBatches, name: users.name })
    .from(importBatches)
    .leftJoin(users, eq(users.id, importBatches.madeBy))
    .where(and(eq(importBatches.programme, programme), isOwn))
    .orderBy(desc(importBatches.number))
    .limit(most);
  return rows.map(({ batch, name }) => ({
    number: batch.number,
    fileName: batch.fileName,
    phase: batch.phase,
    rows: batch.rows,
    newRows: batch.newRows,
    updatedRows: batch.updatedRows,
    unchangedRows: batch.unchangedRows,
    doubtfulRows: batch.doubtfulRows,
    wrongRows: batch.wrongRows,
    madeAt: batch.madeAt,
    madeBy: name ?? batch.madeBy,
    undoneAt: batch.undoneAt,
  }));
}
