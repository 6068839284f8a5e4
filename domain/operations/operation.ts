import * as z from "zod/mini";
import type { AuditedRow, AuditedValue } from "@/domain/audit/audited";
import type { DomainErrorCode } from "@/domain/domain-error";
import type { CellProblem } from "@/domain/exchange/problems";

/** Everything that an operation can ask for; each is carried out by the command of that name. */
export const operationVerbs = [
  "record-household",
  "record-beneficiary",
  "record-trainer",
  "record-course",
  "record-assistance",
  "record-interview",
  "record-attendance",
  "review-assistance",
  "review-interview",
  "void-record",
  "restore-record",
  "set-target",
  "withdraw-consent",
  "anonymise-person",
  "judge-duplicate",
  "record-visit",
  "record-handover",
  "close-month",
  "record-document",
  "merge-people",
  "unmerge-people",
] as const;
export type OperationVerb = (typeof operationVerbs)[number];

/** How much one request may ask for; a longer outbox is sent in several. */
export const mostOperations = 100;

const longestText = 20_000;
const text = z.string().check(z.maxLength(longestText));
const scalar = z.union([text, z.number(), z.boolean(), z.null()]);
const step = z.record(z.string().check(z.maxLength(64)), scalar);
const value = z.union([scalar, z.array(z.union([scalar, step])).check(z.maxLength(1000))]);
const fields = z.record(z.string().check(z.maxLength(64)), value);
/** A UUIDv7, made by whoever asks. */
const key = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, "expected a UUIDv7"));

/**
 * One change that somebody asks for. `payload` are the fields that change, and the key of what they belong to; `base`
 * is what these fields said when they were seen, `null` for something new. The same `id` sent again changes nothing.
 */
export const operation = z.object({
  id: key,
  verb: z.enum(operationVerbs),
  payload: fields,
  base: z.nullable(fields),
  device: z.nullable(z.string().check(z.maxLength(64))),
  /** When it was made on the device, in milliseconds since 1970. */
  madeAt: z.int().check(z.nonnegative()),
});
export type Operation = z.infer<typeof operation>;

export const operationBatch = z.object({
  operations: z.array(operation).check(z.minLength(1), z.maxLength(mostOperations)),
  /** Says what would be answered and stores nothing. */
  validateOnly: z.optional(z.boolean()),
});

/** What was stored: the same for the same operation, however often it is sent. */
export interface Receipt {
  operation: string;
  verb: OperationVerb;
  record: string;
  id: string;
  /** The record's version afterwards; `null` where it has none. */
  version: number | null;
  dataVersion: number;
  /** Numbers of the entries of the audit log; none when all was stored so already. */
  entries: readonly number[];
  /** The record's fields as they stand now; `null` once they were erased. */
  stored: AuditedRow | null;
  at: number;
}

/** A field that somebody else changed meanwhile into something else: a person decides. */
export interface Conflict {
  field: string;
  base: AuditedValue;
  yours: AuditedValue;
  theirs: AuditedValue;
  /** Who changed it last, and when; `null` when that is not on record. */
  by: string | null;
  at: number | null;
}

/** What becomes of an operation: stored for good, refused with the reason, or in conflict. */
export type Answer = { id: string } & (
  | { outcome: "stored"; receipt: Receipt }
  | { outcome: "refused"; rule: DomainErrorCode | null; problems: readonly CellProblem[] }
  | { outcome: "conflict"; conflicts: readonly Conflict[] }
);
