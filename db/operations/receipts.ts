import { and, eq } from "drizzle-orm";
import { newSalt, saltedDigest } from "@/db/audit/seal";
import { receipts } from "@/db/schema";
import type { Tx } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import type { Operation, Receipt } from "@/domain/operations/operation";

/**
 * The receipt of an operation that was carried out before; `null` for a new one. Throws "operation-used" when somebody
 * else used the id, or the same person for something else.
 */
export async function receiptOf(tx: Tx, { programme, actor }: Scope, operation: Operation): Promise<Receipt | null> {
  const [kept] = await tx
    .select()
    .from(receipts)
    .where(and(eq(receipts.programme, programme), eq(receipts.id, operation.id)));
  if (kept === undefined) return null;
  const isSame = kept.salt === null || saltedDigest(kept.salt, contentOf(operation)) === kept.content;
  if (kept.actor !== actor || kept.verb !== operation.verb || !isSame) throw new DomainError("operation-used");
  return asReceipt(kept.result);
}

/** Keeps what was answered, with a salted digest of what was asked. */
export async function keepReceipt(
  tx: Tx,
  { programme, actor }: Scope,
  operation: Operation,
  receipt: Receipt,
): Promise<void> {
  const salt = newSalt();
  const { id, verb, device } = operation;
  const about = { record: receipt.record, recordId: receipt.id };
  const content = saltedDigest(salt, contentOf(operation));
  const what = { programme, id, actor, verb, device, at: receipt.at, ...about, salt, content };
  await tx.insert(receipts).values({ ...what, result: JSON.stringify(receipt) });
}

function contentOf({ verb, payload, base }: Operation): string {
  return JSON.stringify([verb, inOrder(payload), inOrder(base ?? {})]);
}

function inOrder(fields: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Only receipts are kept here. */
export function asReceipt(text: string): Receipt {
  return JSON.parse(text) as Receipt;
}
