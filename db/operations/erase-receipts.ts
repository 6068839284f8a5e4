import { and, eq, inArray } from "drizzle-orm";
import { asReceipt } from "@/db/operations/receipts";
import { receipts } from "@/db/schema";
import type { Tx } from "@/db/store";

/** Erases from kept receipts what was stored of some records, and the digest of what was asked. */
export async function eraseReceipts(tx: Tx, programme: string, records: readonly string[]): Promise<void> {
  const isOfThem = and(eq(receipts.programme, programme), inArray(receipts.recordId, [...records]));
  const rows = await tx.select({ id: receipts.id, result: receipts.result }).from(receipts).where(isOfThem);
  for (const { id, result } of rows) {
    const erased = JSON.stringify({ ...asReceipt(result), stored: null });
    await tx
      .update(receipts)
      .set({ salt: null, content: null, result: erased })
      .where(and(eq(receipts.programme, programme), eq(receipts.id, id)));
  }
}
