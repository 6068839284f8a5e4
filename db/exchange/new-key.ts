import { randomFillSync } from "node:crypto";
import { v7, validate, version } from "uuid";

/** The key of a new record: a fresh UUIDv7, or its reference when that is one, as of records made in the product. */
export function newKey(reference: string): string {
  const isOurs = reference.length === 36 && reference === reference.toLowerCase() && validate(reference);
  return isOurs && version(reference) === 7 ? reference : nextKey();
}

const pool = new Uint8Array(64 * 1024);
let used = pool.length;
let counter = 0;

/** Randomness is fetched for thousands of keys at once, and a counter keeps those of one moment in order. */
function nextKey(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  counter = (counter + 1) % 0x8000_0000;
  return v7({ random: pool.subarray(used - 16, used), msecs: Date.now(), seq: counter });
}
