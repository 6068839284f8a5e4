import { and, count, eq, inArray, sql, type SQL } from "drizzle-orm";
import { anyOf } from "@/db/queries/measured/cells";
import { districtsFor, phasesFor } from "@/db/queries/measured/reach";
import { matchesPackage } from "@/db/queries/measured/counted-assistance";
import { theirDistrict } from "@/db/queries/records-behind/columns";
import { peopleNamed, type PeopleInOrder } from "@/db/queries/records-behind/named-people";
import { assistance, beneficiaries, beneficiaryTokens } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import { districts as allDistricts } from "@/domain/places";
import type { Kind } from "@/domain/vocabulary";

/**
 * Up to so many people are taken one by one and sorted; more are found faster by walking all names in order until a
 * page is full. The best bound grows with the square root of the people; these suit hundreds of thousands. A choice of
 * attributes lengthens the walk.
 */
const fewPeople = 600;
const fewOfTheirAttributes = 3_000;

/**
 * Who can be in a list at all: few people in any order, or people in the order of names. Some of them need not belong
 * to the list, but whoever belongs to it is among them. `null`: too many to say.
 */
export type Candidates = { few: readonly string[] } | { inOrder: PeopleInOrder } | null;

interface CandidateQuestion {
  filter: Filter;
  kind: Kind | null;
  words: readonly string[];
}

export async function candidatesFor(
  reader: Reader,
  scope: ScopeFor<"persons">,
  question: CandidateQuestion,
): Promise<Candidates> {
  const inOrder = await peopleNamed(reader, scope, question.words, hasMatching(scope, question));
  if (inOrder !== null) return { inOrder };
  const few = await peopleAt(reader, scope, question);
  return few === null ? null : { few };
}

/** Has assistance of the filter's phases, places, kinds and trades, counted or not: an index tells it of a name's people. */
function hasMatching(scope: ScopeFor<"persons">, { filter, kind }: CandidateQuestion): SQL {
  const { programme, beneficiary } = beneficiaryTokens;
  const asked = kind === null ? filter : { ...filter, kind: [kind] };
  return sql`exists (select 1 from ${assistance} where ${and(
    eq(assistance.programme, programme),
    eq(assistance.beneficiary, beneficiary),
    matchesPackage(scope, asked, theirDistrict),
  )})`;
}

/** The same for a list in which one person stands for a household: theirs are candidates with them. */
export async function householdCandidates(
  reader: Reader,
  scope: ScopeFor<"persons">,
  question: CandidateQuestion,
): Promise<Candidates> {
  const named = await peopleNamed(reader, scope, question.words);
  const few =
    named === null ? await peopleAt(reader, scope, question) : (await named(null, fewPeople + 1)).map(({ id }) => id);
  return few === null || few.length > fewPeople ? null : { few: await withTheirHouseholds(reader, scope, few) };
}

/** People with assistance of the filter's places, phases and kinds, from an index alone; `null` when they are many. */
async function peopleAt(
  reader: Reader,
  scope: ScopeFor<"persons">,
  { filter, kind }: CandidateQuestion,
): Promise<string[] | null> {
  const districts = districtsFor(scope, filter);
  if (districts === null && filter.phase.length === 0) return null;
  const condition = and(
    eq(assistance.programme, scope.programme),
    inArray(assistance.district, [...(districts ?? allDistricts.map(({ code }) => code))]),
    anyOf(assistance.phase, phasesFor(scope, filter) ?? []),
    anyOf(assistance.kind, kind === null ? filter.kind : [kind]),
  );
  const { trade, sex, age, group } = filter;
  const few = trade.length + sex.length + age.length + group.length > 0 ? fewOfTheirAttributes : fewPeople;
  const some = sql`(select 1 from ${assistance} where ${condition} limit ${few + 1}) as some_of_them`;
  const [found] = await reader.select({ packages: count() }).from(some);
  if (found === undefined || found.packages > few) return null;
  // Without "distinct": for that SQLite would read the whole index of people.
  const rows = await reader.select({ id: assistance.beneficiary }).from(assistance).where(condition);
  return [...new Set(rows.map(({ id }) => id))];
}

/** These people and everybody of their households. */
async function withTheirHouseholds(
  reader: Reader,
  scope: ScopeFor<"persons">,
  ids: readonly string[],
): Promise<string[]> {
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
