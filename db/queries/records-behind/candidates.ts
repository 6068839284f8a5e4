import { and, eq, gte, inArray, lt } from "drizzle-orm";
import { anyOf } from "@/db/queries/measured/cells";
import { districtsFor } from "@/db/queries/measured/chosen";
import { assistance, beneficiaries, beneficiaryTokens } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import { districts as allDistricts } from "@/domain/places";
import type { Kind } from "@/domain/vocabulary";

/**
 * Up to so many people are taken one by one and sorted; more are found faster by walking all names in order until a
 * page is full. The best bound grows with the square root of the people; this one suits hundreds of thousands.
 */
const fewPeople = 600;

/**
 * The keys of all people who can be in a list at all, where a search or the filter's places leave few; `null` where
 * they leave many. Some of them need not belong to the list, but whoever belongs to it is among them.
 */
export async function fewCandidates(
  reader: Reader,
  scope: Scope,
  filter: Filter,
  kind: Kind | null,
  tokens: readonly string[],
): Promise<string[] | null> {
  if (tokens.length > 0) {
    const named = await peopleNamed(reader, scope, tokens);
    if (named !== null) return named;
  }
  return peopleAt(reader, scope, filter, kind);
}

/** People with a name that begins with the longest word of the search, the rarest as a rule. */
async function peopleNamed(reader: Reader, scope: Scope, tokens: readonly string[]): Promise<string[] | null> {
  const [longest = ""] = [...tokens].sort((a, b) => b.length - a.length);
  const rows = await reader
    .select({ id: beneficiaryTokens.beneficiary })
    .from(beneficiaryTokens)
    .where(
      and(
        eq(beneficiaryTokens.programme, scope.programme),
        gte(beneficiaryTokens.token, longest),
        lt(beneficiaryTokens.token, `${longest}\u{10ffff}`),
      ),
    )
    .limit(fewPeople + 1);
  return differentOf(rows);
}

/** People with assistance of the filter's places, phases and kinds; asked only of an index. */
async function peopleAt(reader: Reader, scope: Scope, filter: Filter, kind: Kind | null): Promise<string[] | null> {
  const districts = districtsFor(scope, filter);
  if (districts === null && filter.phase.length === 0) return null;
  const rows = await reader
    .select({ id: assistance.beneficiary })
    .from(assistance)
    .where(
      and(
        eq(assistance.programme, scope.programme),
        inArray(assistance.district, [...(districts ?? allDistricts.map(({ code }) => code))]),
        anyOf(assistance.phase, filter.phase),
        anyOf(assistance.kind, kind === null ? filter.kind : [kind]),
      ),
    )
    .limit(fewPeople + 1);
  return differentOf(rows);
}

function differentOf(rows: readonly { id: string }[]): string[] | null {
  return rows.length > fewPeople ? null : [...new Set(rows.map(({ id }) => id))];
}

/** These people and everybody of their households. */
export async function withTheirHouseholds(reader: Reader, scope: Scope, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const isOurs = eq(beneficiaries.programme, scope.programme);
  const homes = await reader
    .selectDistinct({ household: beneficiaries.household })
    .from(beneficiaries)
    .where(and(isOurs, inArray(beneficiaries.id, [...ids])));
  const households = homes.flatMap(({ household }) => (household === null ? [] : [household]));
  if (households.length === 0) return [...ids];
  const members = await reader
    .select({ id: beneficiaries.id })
    .from(beneficiaries)
    .where(and(isOurs, inArray(beneficiaries.household, households)));
  return [...new Set([...ids, ...members.map(({ id }) => id)])];
}
