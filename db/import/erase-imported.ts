import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { importChanges } from "@/db/schema";
import type { Tx } from "@/db/store";

/** Erases the values that imports keep of some records as they were; which records they changed stays on record. */
export async function eraseImported(tx: Tx, programme: string, records: readonly string[]): Promise<void> {
  await tx
    .update(importChanges)
    .set({ before: {} })
    .where(
      and(
        eq(importChanges.programme, programme),
        inArray(importChanges.recordId, [...records]),
        isNotNull(importChanges.before),
      ),
    );
}
