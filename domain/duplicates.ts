import { nameTokens } from "@/domain/names";
import type { Sex } from "@/domain/vocabulary";

/** What two records of people are compared by. */
export interface Comparable {
  familyName: string;
  givenName: string | null;
  sex: Sex | null;
  birthYear: number | null;
  /** P-code of the household's district. */
  district: string | null;
  documentNumber: string | null;
}

/** What two records have in common or contradict each other in, each worded once in the messages. */
export const likenesses = [
  "same-document",
  "same-names",
  "shared-names",
  "same-birth-year",
  "near-birth-year",
  "same-sex",
  "same-district",
  "other-document",
  "other-sex",
] as const;
export type Likeness = (typeof likenesses)[number];

export interface Comparison {
  /** From 0 to 100; what it follows from is in `likenesses`. */
  score: number;
  likenesses: Likeness[];
}

/** What somebody said of two people who look alike. */
export const duplicateJudgements = ["different", "unsure"] as const;

/** Born so many years apart, two people are not taken for one: ages are often told in round numbers. */
export const yearsApart = 2;

/** From here on somebody is asked whether the two are one person. */
const worthAsking = 65;

const weights: Readonly<Record<Likeness, number>> = {
  "same-document": 100,
  "same-names": 60,
  "shared-names": 45,
  "same-birth-year": 20,
  "near-birth-year": 10,
  "same-sex": 5,
  "same-district": 10,
  "other-document": -30,
  "other-sex": -25,
};

/** How alike two records are: names in any order without accents, birth year ± 2, sex, district and document. */
export function compared(one: Comparable, other: Comparable): Comparison {
  const found = [
    ofDocuments(one.documentNumber, other.documentNumber),
    ofNames(one, other),
    ofBirthYears(one.birthYear, other.birthYear),
    ofSexes(one.sex, other.sex),
    one.district !== null && one.district === other.district ? ("same-district" as const) : null,
  ].filter((likeness) => likeness !== null);
  const sum = found.reduce((total, likeness) => total + weights[likeness], 0);
  return { score: Math.max(0, Math.min(100, sum)), likenesses: found };
}

/**
 * Whether somebody is asked if the two are one person: by the same document, or by the same names and an age that
 * does not contradict them. Never on other things alone.
 */
export function isWorthAsking(one: Comparable, other: Comparable): boolean {
  if (foldDocument(one.documentNumber) !== null && sameDocument(one, other)) return true;
  const areFar =
    one.birthYear !== null && other.birthYear !== null && Math.abs(one.birthYear - other.birthYear) > yearsApart;
  if (areFar || ofNames(one, other) === null) return false;
  return compared(one, other).score >= worthAsking;
}

/** A document's number without spaces and signs, in capitals; `null` when nothing is left of it. */
export function foldDocument(number: string | null): string | null {
  const folded = (number ?? "").toUpperCase().replace(/[^A-Z0-9]/g, "");
  return folded === "" ? null : folded;
}

function sameDocument(one: Comparable, other: Comparable): boolean {
  return foldDocument(one.documentNumber) === foldDocument(other.documentNumber);
}

function ofDocuments(one: string | null, other: string | null): Likeness | null {
  const [first, second] = [foldDocument(one), foldDocument(other)];
  if (first === null || second === null) return null;
  return first === second ? "same-document" : "other-document";
}

/** Two shared words make names alike; one does where one of the two has no other. */
function ofNames(one: Comparable, other: Comparable): Likeness | null {
  const [first, second] = [tokensOf(one), tokensOf(other)];
  const shared = first.filter((token) => second.includes(token)).length;
  const fewest = Math.min(first.length, second.length);
  if (shared === 0 || shared < Math.min(2, fewest)) return null;
  return shared === first.length && shared === second.length ? "same-names" : "shared-names";
}

function tokensOf({ familyName, givenName }: Comparable): string[] {
  return nameTokens(familyName, givenName);
}

function ofBirthYears(one: number | null, other: number | null): Likeness | null {
  if (one === null || other === null) return null;
  const apart = Math.abs(one - other);
  if (apart === 0) return "same-birth-year";
  return apart <= yearsApart ? "near-birth-year" : null;
}

function ofSexes(one: Sex | null, other: Sex | null): Likeness | null {
  if (one === null || other === null) return null;
  return one === other ? "same-sex" : "other-sex";
}
