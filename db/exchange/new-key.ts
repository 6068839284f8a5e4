import { v7, validate, version } from "uuid";

/** The key of a new record: a fresh UUIDv7, or its reference when that is one, as of records made in the product. */
export function newKey(reference: string): string {
  const isOurs = reference.length === 36 && reference === reference.toLowerCase() && validate(reference);
  return isOurs && version(reference) === 7 ? reference : v7();
}
