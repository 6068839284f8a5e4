import * as z from "zod/mini";
import { day, name, optionalText, phase, reference, word, words } from "@/domain/exchange/cells";
import { kinds, type Kind, type Round, type Trade } from "@/domain/vocabulary";

/** What is reviewed. */
export const reviewedRecords = ["assistance", "interview"] as const;
export type ReviewedRecord = (typeof reviewedRecords)[number];

/** Papers that stand behind a record. */
export const documentTypes = [
  "hand-over-certificate",
  "attendance-sheet",
  "consent-form",
  "interview-form",
  "other",
] as const;
export type DocumentType = (typeof documentTypes)[number];

/** A record of which a paper is missing that its phase asks for. */
export interface MissingDocument {
  id: string;
  person: { id: string; familyName: string; givenName: string | null };
  kind: Kind;
  trade: Trade | null;
  /** `null` for the assistance itself. */
  round: Round | null;
  type: DocumentType;
}

/** Of what a phase can ask for papers: each kind of assistance, and interviews. */
export const documentedKinds = [...kinds, "interview"] as const;
export type DocumentedKind = (typeof documentedKinds)[number];

/** A paper as somebody names it: which it is, its number and day where it bears them, and where it is kept. */
export const documentEntry = z.object({
  record: word(reviewedRecords),
  id: reference,
  type: word(documentTypes),
  number: optionalText,
  dated_on: day,
  kept_at: name,
});

/** Each paper that can be asked for, as `kind type`. */
export const requiredPapers: Readonly<Record<string, { kind: DocumentedKind; type: DocumentType }>> =
  Object.fromEntries(
    documentedKinds.flatMap((kind) => documentTypes.map((type) => [`${kind} ${type}`, { kind, type }] as const)),
  );

/** Which papers a phase asks for. */
export const requiring = z.object({ phase, documents: words(Object.keys(requiredPapers)) });

/** A paper that a phase asks for. */
export interface RequiredDocument {
  phase: string;
  kind: DocumentedKind;
  type: DocumentType;
}

/** Papers that a phase asks for and that nobody has named, in the order of the list. */
export function missingDocuments(
  required: readonly RequiredDocument[],
  { phase, kind }: { phase: string; kind: DocumentedKind },
  named: readonly DocumentType[],
): DocumentType[] {
  return documentTypes.filter(
    (type) =>
      !named.includes(type) && required.some((one) => one.phase === phase && one.kind === kind && one.type === type),
  );
}
