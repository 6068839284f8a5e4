import { and, asc, between, eq, gt } from "drizzle-orm";
import { beginning, erasedField, hashOf, saltedDigest, type AuditEntry, type FieldDigest } from "@/db/audit/seal";
import { auditEntries, auditHeads, auditValues } from "@/db/schema";
import type { Reader } from "@/db/store";

/** The number and hash of the last entry: whoever knows them notices that a log was cut off or written anew. */
export interface AuditHead {
  number: number;
  hash: string;
}

/** What can be wrong at an entry. */
export type AuditFault =
  /** No entry has this number, though one before or after it is there. */
  | "entry-missing"
  /** It does not carry the hash of the entry before it. */
  | "not-chained"
  /** Its hash is not that of what it says. */
  | "entry-changed"
  /** A value is not the one that its digest was made of. */
  | "value-changed"
  /** A value is gone that no anonymisation erased, or there is one that the entry does not name. */
  | "value-missing"
  | "value-unknown"
  /** The last entry is not the one that the programme's head names. */
  | "not-the-head"
  /** The log does not hold the entry that was expected. */
  | "not-as-expected";

export interface AuditVerification {
  length: number;
  /** `null` while nothing is on record. */
  head: AuditHead | null;
  /** In the order of the log; an empty list when the chain holds. */
  faults: { number: number; fault: AuditFault; field: string | null }[];
}

const atOnce = 1000;

/**
 * Follows a programme's audit log from its first entry to the last: every hash, every value's digest, and that values
 * are gone only where an anonymisation that is on record names the entry. `expected` is a head that was exported
 * before. Reads at one moment when given a snapshot.
 */
export async function verifyAudit(
  reader: Reader,
  programme: string,
  expected: AuditHead | null = null,
): Promise<AuditVerification> {
  const faults: AuditVerification["faults"] = [];
  const tell = (number: number, fault: AuditFault, field: string | null = null) =>
    faults.push({ number, fault, field });
  const erasures = new Erasures();
  let last: AuditHead = { number: 0, hash: beginning };
  let length = 0;
  let isExpectedMet = expected === null;
  for await (const { entry, values } of eachEntry(reader, programme)) {
    for (let number = last.number + 1; number < entry.number; number += 1) tell(number, "entry-missing");
    if (entry.previous !== last.hash) tell(entry.number, "not-chained");
    if (entry.hash !== hashOf(entry)) tell(entry.number, "entry-changed");
    tellOfValues(entry, values, erasures, tell);
    isExpectedMet ||= entry.number === expected?.number && entry.hash === expected.hash;
    last = { number: entry.number, hash: entry.hash };
    length += 1;
  }
  for (const { number, field } of erasures.unfounded()) tell(number, "value-missing", field);
  const [head] = await reader.select().from(auditHeads).where(eq(auditHeads.programme, programme));
  if ((head?.number ?? 0) !== last.number || (head?.hash ?? beginning) !== last.hash) tell(last.number, "not-the-head");
  if (!isExpectedMet) tell(expected?.number ?? 0, "not-as-expected");
  return { length, head: length === 0 ? null : last, faults };
}

type StoredValue = typeof auditValues.$inferSelect;
type Tell = (number: number, fault: AuditFault, field?: string | null) => void;

async function* eachEntry(
  reader: Reader,
  programme: string,
): AsyncGenerator<{ entry: AuditEntry; values: StoredValue[] }> {
  for (let after = -1; ;) {
    const entries = await reader
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.programme, programme), gt(auditEntries.number, after)))
      .orderBy(asc(auditEntries.number))
      .limit(atOnce);
    const [first, last] = [entries[0], entries.at(-1)];
    if (first === undefined || last === undefined) return;
    const values = await reader
      .select()
      .from(auditValues)
      .where(and(eq(auditValues.programme, programme), between(auditValues.number, first.number, last.number)));
    const byNumber = new Map(entries.map((entry) => [entry.number, { entry, values: [] as StoredValue[] }]));
    for (const value of values) byNumber.get(value.number)?.values.push(value);
    yield* byNumber.values();
    after = last.number;
  }
}

function tellOfValues(entry: AuditEntry, values: readonly StoredValue[], erasures: Erasures, tell: Tell): void {
  const { number } = entry;
  const byField = new Map(values.map((value) => [value.field, value]));
  for (const [field, old, now] of digestsIn(entry)) {
    const value = byField.get(field);
    byField.delete(field);
    if (value === undefined) tell(number, "value-missing", field);
    else if (value.salt === null) erasures.add(value);
    else if (digestOf(value.salt, value.old) !== old || digestOf(value.salt, value.new) !== now) {
      tell(number, "value-changed", field);
    } else if (value.erasedBy !== null) tell(number, "value-changed", field);
    else erasures.learn(entry, value);
  }
  for (const field of byField.keys()) tell(number, "value-unknown", field);
}

function digestOf(salt: string, value: string | null): string | null {
  return value === null ? null : saltedDigest(salt, value);
}

/** The digests that an entry names; none when its text was changed into something else, which its hash tells. */
function digestsIn({ fields }: AuditEntry): FieldDigest[] {
  try {
    const read: unknown = JSON.parse(fields);
    return Array.isArray(read) ? read.filter(isFieldDigest) : [];
  } catch {
    return [];
  }
}

function isFieldDigest(read: unknown): read is FieldDigest {
  return Array.isArray(read) && read.length === 3 && typeof read[0] === "string";
}

/** Which values are gone, and which entries say of which others that they erased them. */
class Erasures {
  private readonly gone: StoredValue[] = [];
  private readonly named = new Map<number, Set<unknown>>();

  add(value: StoredValue): void {
    this.gone.push(value);
  }

  learn({ number }: AuditEntry, { field, new: value }: StoredValue): void {
    if (field !== erasedField || value === null) return;
    const read: unknown = JSON.parse(value);
    if (Array.isArray(read)) this.named.set(number, new Set(read));
  }

  unfounded(): StoredValue[] {
    return this.gone.filter(({ number, erasedBy, old, new: now }) => {
      const isNamed = erasedBy !== null && this.named.get(erasedBy)?.has(number) === true;
      return !isNamed || old !== null || now !== null;
    });
  }
}
