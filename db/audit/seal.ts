import { createHash, randomFillSync } from "node:crypto";
import type { auditEntries } from "@/db/schema";

export type AuditEntry = typeof auditEntries.$inferSelect;

/** The hash before the first entry. */
export const beginning = "";

/** The field in which an anonymisation names the entries whose values it erased. */
export const erasedField = "erased_entries";

/** Name, digest of the old value, digest of the new one; a value that is nothing has no digest. */
export type FieldDigest = readonly [field: string, old: string | null, now: string | null];

/**
 * The hash of an entry: SHA-256, in hexadecimal digits, over the JSON of its columns in this order, the hash of the
 * entry before it among them.
 */
export function hashOf(entry: Omit<AuditEntry, "hash">): string {
  const { programme, number, at, actor, verb, record, recordId, recordVersion, dataVersion } = entry;
  const { operation, address, device, fields, previous } = entry;
  const what = [programme, number, at, actor, verb, record, recordId, recordVersion, dataVersion];
  return sha256(JSON.stringify([...what, operation, address, device, fields, previous])).digest("hex");
}

/**
 * A digest by which a value can be recognised and, without its salt, not be guessed: SHA-256 over salt and JSON. Names
 * and years are few, so that without a salt of its own every value could be tried.
 */
export function saltedDigest(salt: string, value: string): string {
  return sha256(`${salt} ${value}`).digest("base64url");
}

function sha256(text: string) {
  return createHash("sha256").update(text);
}

const pool = new Uint8Array(16 * 256);
let used = pool.length;

/** 128 random bits; fetched for many salts at once. */
export function newSalt(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  return Buffer.from(pool.subarray(used - 16, used)).toString("base64url");
}
