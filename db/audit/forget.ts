import { lt } from "drizzle-orm";
import { readLog, receipts } from "@/db/schema";
import type { Tx } from "@/db/store";

const day = 86_400_000;
/** An operation sent again within this time is answered with its receipt; longer than any tablet lies in a drawer. */
const receiptsKept = 180 * day;
const readsKept = 365 * day;

/** Forgets receipts and reads whose time is over; both are kept for at least 90 days. */
export async function forgetOld(tx: Tx, now: number): Promise<void> {
  await tx.delete(receipts).where(lt(receipts.at, now - receiptsKept));
  await tx.delete(readLog).where(lt(readLog.at, now - readsKept));
}
