import { and, between, eq, inArray, isNull, like, not, or, sql, type SQL } from "drizzle-orm";
import { isTheirHousehold, wordOrNull } from "@/db/queries/records-behind/columns";
import { isReachedPerson } from "@/db/queries/records-behind/reached-people";
import { beneficiaries, beneficiaryTokens, households } from "@/db/schema";
import type { Reader } from "@/db/store";
import { claim, type ScopeFor } from "@/domain/access/scope";
import {
  compared,
  foldDocument,
  isWorthAsking,
  yearsApart,
  type Comparable,
  type Comparison,
} from "@/domain/duplicates";
import { nameTokens } from "@/domain/names";

/** Somebody on record who may be the person asked about. */
export interface DuplicateCandidate extends Comparable, Comparison {
  id: string;
  sector: string | null;
  village: string | null;
}

/** More than this many are not looked at one by one; whoever has so many namesakes is told apart by age and place. */
const mostCompared = 200;
/** So many are shown. */
const mostShown = 5;

/**
 * Who on record in the asker's districts may be the same person as the one described, the most alike first. `except`
 * is the person's own key, for somebody who is on record already.
 */
export async function duplicateCandidates(
  reader: Reader,
  asker: ScopeFor<"persons">,
  described: Comparable,
  except: string,
): Promise<DuplicateCandidate[]> {
  const scope = claim(asker, "persons");
  const ids = new Set([
    ...(await withDocument(reader, scope, described.documentNumber)),
    ...(await withNames(reader, scope, described)),
  ]);
  ids.delete(except);
  const people = await peopleToCompare(reader, scope, [...ids]);
  return people
    .filter((person) => isWorthAsking(described, person))
    .map((person) => ({ ...person, ...compared(described, person) }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, mostShown);
}

/** Numbers are stored as somebody wrote them: with or without the spaces of the identity card. */
async function withDocument(
  reader: Reader,
  { programme }: ScopeFor<"persons">,
  number: string | null,
): Promise<string[]> {
  const folded = foldDocument(number);
  if (folded === null) return [];
  const card = /^(\d)(\d{4})(\d)(\d{7})(\d)(\d{2})$/.exec(folded);
  const spellings = [number ?? "", folded, ...(card === null ? [] : [card.slice(1).join(" ")])];
  const rows = await reader
    .select({ id: beneficiaries.id })
    .from(beneficiaries)
    .where(and(eq(beneficiaries.programme, programme), inArray(beneficiaries.documentNumber, spellings)))
    .limit(mostCompared);
  return rows.map(({ id }) => id);
}

/** Two words of a name have to be shared, or the only one. */
async function withNames(reader: Reader, scope: ScopeFor<"persons">, described: Comparable): Promise<string[]> {
  const tokens = nameTokens(described.familyName, described.givenName);
  const [only] = tokens;
  if (only === undefined) return [];
  const searches = tokens.length === 1 ? [bearing(scope, only, [])] : inPairs(scope, tokens);
  const found = sql`(${sql.join(searches, sql` union all `)}) as named`;
  const rows = await reader
    .selectDistinct({ id: beneficiaries.id })
    .from(found)
    .innerJoin(
      beneficiaries,
      and(eq(beneficiaries.programme, scope.programme), eq(beneficiaries.id, sql`named.beneficiary_id`)),
    )
    .where(isOfAge(described.birthYear))
    .limit(mostCompared);
  return [...rows.map(({ id }) => id), ...(await withOneName(reader, scope, tokens))];
}

/** Whoever shares two words bears one of all but the shortest, which is often the most common. */
function inPairs(scope: ScopeFor<"persons">, tokens: readonly string[]): SQL[] {
  const longestFirst = [...tokens].sort((a, b) => b.length - a.length);
  return longestFirst.slice(0, -1).map((token, i) => bearing(scope, token, longestFirst.toSpliced(i, 1)));
}

/** Everybody with a word in their name, and one of the others where there are any: read from the index alone. */
function bearing({ programme }: ScopeFor<"persons">, token: string, others: readonly string[]): SQL {
  const { nameKey, beneficiary } = beneficiaryTokens;
  const shared = others.map((other) => like(sql`(' ' || ${nameKey} || ' ')`, `% ${other} %`));
  const condition = and(
    eq(beneficiaryTokens.programme, programme),
    eq(beneficiaryTokens.token, token),
    shared.length === 0 ? undefined : or(...shared),
  );
  return sql`select ${beneficiary} as beneficiary_id from ${beneficiaryTokens} where ${condition}`;
}

/** People of whom only one word is on record. */
async function withOneName(
  reader: Reader,
  { programme }: ScopeFor<"persons">,
  tokens: readonly string[],
): Promise<string[]> {
  const rows = await reader
    .select({ id: beneficiaries.id })
    .from(beneficiaries)
    .where(and(eq(beneficiaries.programme, programme), inArray(beneficiaries.nameKey, [...tokens])))
    .limit(mostCompared);
  return rows.map(({ id }) => id);
}

function isOfAge(birthYear: number | null): SQL | undefined {
  if (birthYear === null) return undefined;
  const { birthYear: theirs } = beneficiaries;
  return or(isNull(theirs), between(theirs, birthYear - yearsApart, birthYear + yearsApart));
}

/** People by what they are compared by, as far as they stand and are in the asker’s reach. */
export async function peopleToCompare(reader: Reader, scope: ScopeFor<"persons">, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { id, familyName, givenName, sex, birthYear, documentNumber, village } = beneficiaries;
  const { district, sector } = households;
  const rows = await reader
    .select({ id, familyName, givenName, sex, birthYear, documentNumber, village, district, sector })
    .from(beneficiaries)
    .leftJoin(households, isTheirHousehold())
    .where(
      and(
        eq(beneficiaries.programme, scope.programme),
        inArray(id, [...ids]),
        not(beneficiaries.voided),
        isReachedPerson(scope),
      ),
    );
  return rows.map((row) => ({ ...row, sex: wordOrNull<"f" | "m">(row.sex) }));
}
