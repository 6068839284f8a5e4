import { foldDocument, yearsApart } from "@/domain/duplicates";
import { nameTokens } from "@/domain/names";

/** By what two records are taken for the same person. */
export interface Identity {
  /** The folded words of all names, sorted, each once: order and accents do not matter. */
  names: string;
  birthYear: number | null;
  sex: string | null;
  /** P-code. */
  district: string | null;
  /** A document's number in capitals without signs; `null` where it is too short to be anybody's own. */
  document: string | null;
}

export function namesKey(...names: readonly (string | null)[]): string {
  return nameTokens(...names)
    .sort()
    .join(" ");
}

const shortestNumber = 5;

export function documentKey(number: string | null): string | null {
  const key = foldDocument(number);
  return key === null || key.length < shortestNumber ? null : key;
}

/**
 * Whether two records may be one person: the same document, or the same names with sex, district and, within two
 * years, year of birth alike as far as both are known. Narrower than what an officer is asked about who enters one
 * person (domain/duplicates.ts), for of a file's thousands of rows those are kept back that leave little doubt.
 */
export function mayBeSame(a: Identity, b: Identity): boolean {
  if (a.document !== null && a.document === b.document) return true;
  if (a.names !== b.names || a.names === "") return false;
  const isNear = a.birthYear === null || b.birthYear === null || Math.abs(a.birthYear - b.birthYear) <= yearsApart;
  return isNear && isAlike(a.sex, b.sex) && isAlike(a.district, b.district);
}

function isAlike(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}

/** One person of a file or of the register, under the row or the reference by which they are told. */
export interface Candidate<Key> {
  key: Key;
  identity: Identity;
}

/** A file with the same name on every row would give millions of pairs; each row tells of so many others at most. */
const mostPerRow = 20;

/** For each row in turn who among the others may be the same person: earlier rows of the file, people of the register. */
export function possibleDuplicates(
  rows: readonly Candidate<number>[],
  register: readonly Candidate<string>[],
): [number, number | string][] {
  const byNames = new Index();
  for (const one of register) byNames.add(one);
  const pairs: [number, number | string][] = [];
  for (const row of rows) {
    const alike = byNames.alike(row.identity).slice(0, mostPerRow);
    for (const { key } of alike) pairs.push(typeof key === "number" ? [key, row.key] : [row.key, key]);
    byNames.add(row);
  }
  return pairs;
}

/** Who has the same names or the same document. */
class Index {
  private readonly byNames = new Map<string, Candidate<number | string>[]>();
  private readonly byDocument = new Map<string, Candidate<number | string>[]>();

  add(one: Candidate<number | string>): void {
    append(this.byNames, one.identity.names, one);
    if (one.identity.document !== null) append(this.byDocument, one.identity.document, one);
  }

  alike(identity: Identity): Candidate<number | string>[] {
    const found = new Set(this.byDocument.get(identity.document ?? "") ?? []);
    for (const one of this.byNames.get(identity.names) ?? []) {
      if (mayBeSame(one.identity, identity)) found.add(one);
      if (found.size >= mostPerRow) break;
    }
    return [...found];
  }
}

function append<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}
