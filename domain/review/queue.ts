import type { DocumentType, ReviewedRecord } from "@/domain/review/documents";
import { reviewedRecords } from "@/domain/review/documents";
import type { Oddity } from "@/domain/review/oddities";
import { districtBySlug } from "@/domain/places";
import {
  kinds,
  type Contact,
  type Kind,
  type LivingConditions,
  type ReviewState,
  type Round,
  type Status,
  type Trade,
} from "@/domain/vocabulary";

/** Which submitted records a reviewer looks at; `null` and `false` leave it open. */
export interface QueueFilter {
  /** Slug. */
  district: string | null;
  kind: Kind | null;
  record: ReviewedRecord | null;
  /** Whoever entered it, by the key of their account. */
  by: string | null;
  isOdd: boolean;
}

/** A filter as it stands in the address; what is not understood leaves that part open. */
export function queueFilter(given: Readonly<Record<string, string | string[] | undefined>>): QueueFilter {
  const text = (name: string) => (typeof given[name] === "string" ? given[name] : "");
  const district = text("district");
  return {
    district: districtBySlug(district) === undefined ? null : district,
    kind: kinds.find((kind) => kind === text("kind")) ?? null,
    record: reviewedRecords.find((record) => record === text("record")) ?? null,
    by: /^[\w-]{1,64}$/.test(text("by")) ? text("by") : null,
    isOdd: text("odd") === "yes",
  };
}

/** The parts that are set, by their names in the address. */
export function queueParameters({ district, kind, record, by, isOdd }: QueueFilter): Record<string, string> {
  const parts = { district, kind, record, by, odd: isOdd ? "yes" : null };
  return Object.fromEntries(Object.entries(parts).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

/** A paper behind a record. */
export interface NamedDocument {
  type: DocumentType;
  number: string | null;
  datedOn: string | null;
  keptAt: string;
}

/** A record to review, with its papers and with what is odd about it. */
export interface ReviewEntry {
  record: ReviewedRecord;
  id: string;
  version: number;
  review: ReviewState;
  person: { id: string; familyName: string; givenName: string | null };
  phase: string;
  district: string;
  kind: Kind;
  trade: Trade | null;
  status: Status;
  enrolledOn: string | null;
  startedOn: string | null;
  endedOn: string | null;
  /** `null` for the assistance itself. */
  interview: {
    round: Round;
    heldOn: string | null;
    contact: Contact;
    income: number | null;
    livingConditions: LivingConditions | null;
    inWork: boolean | null;
    businessStarted: boolean | null;
    before: { round: Round; income: number } | null;
  } | null;
  /** The name of whoever entered it, and when. */
  enteredBy: string;
  enteredAt: number;
  /** Why a verified record was changed. */
  reason: string | null;
  documents: NamedDocument[];
  missing: DocumentType[];
  oddities: Oddity[];
}
