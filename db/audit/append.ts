import { eq } from "drizzle-orm";
import { beginning, hashOf, newSalt, saltedDigest, type FieldDigest } from "@/db/audit/seal";
import type { ChangeTx, RecordChange } from "@/db/audit/trail";
import { Pauses } from "@/db/pauses";
import { auditEntries, auditHeads, auditValues } from "@/db/schema";
import type { Origin } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import type { AuditedValue, FieldChange } from "@/domain/audit/audited";

/**
 * Puts on record what the transaction's trail has noted: an entry for each record, each sealed with the hash of the
 * one before. The caller holds the programme's lock, so that numbers and hashes follow each other.
 */
export async function putOnRecord(
  tx: ChangeTx,
  { programme, actor }: Scope,
  { verb, dataVersion, at }: { verb: string; dataVersion: number; at: number },
): Promise<void> {
  const { trail } = tx;
  const [head] = await tx.select().from(auditHeads).where(eq(auditHeads.programme, programme));
  const entries = [];
  const values = [];
  const pauses = new Pauses();
  let [number, previous] = [head?.number ?? 0, head?.hash ?? beginning];
  for (const change of trail.take()) {
    number += 1;
    const held = change.fields.concat(reasonOf(change, trail.origin)).map((one) => valueOf(programme, number, one));
    const { operation = null, address = null, device = null } = trail.origin ?? {};
    const { record, id: recordId, version: recordVersion } = change;
    const fields = JSON.stringify(held.map(({ digests }) => digests));
    const what = { programme, number, at, actor, verb, record, recordId, recordVersion, dataVersion };
    const entry = { ...what, operation, address, device, fields, previous };
    const hash = hashOf(entry);
    entries.push({ ...entry, hash });
    values.push(...held.map(({ row }) => row));
    trail.numbers.push(number);
    previous = hash;
    if (pauses.isDue) await pauses.giveWay();
  }
  await tx.insertMany(auditEntries, entries);
  await tx.insertMany(auditValues, values);
  const [last] = entries.slice(-1);
  if (last === undefined) return;
  const { hash } = last;
  await tx
    .insert(auditHeads)
    .values({ programme, number, hash })
    .onConflictDoUpdate({ target: auditHeads.programme, set: { number, hash } });
}

/** Why something was done is a value too: a reason may name somebody. */
function reasonOf({ fields }: RecordChange, origin: Origin | null): FieldChange[] {
  const reason = origin?.reason ?? null;
  const isTold = reason === null || fields.some(({ field }) => field === "reason");
  return isTold ? [] : [{ field: "reason", old: null, new: reason }];
}

function valueOf(programme: string, number: number, change: FieldChange) {
  const salt = newSalt();
  const [old, now] = [asJson(change.old), asJson(change.new)];
  const digest = (value: string | null) => (value === null ? null : saltedDigest(salt, value));
  const digests: FieldDigest = [change.field, digest(old), digest(now)];
  return { digests, row: { programme, number, field: change.field, salt, old, new: now, erasedBy: null } };
}

function asJson(value: AuditedValue): string | null {
  return value === null ? null : JSON.stringify(value);
}
