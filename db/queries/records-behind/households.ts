import { and, asc, countDistinct, eq, inArray, isNotNull, isNull, not, or, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { isCountedPackage, statesOf } from "@/db/queries/measured/counted-assistance";
import {
  isTheirHousehold,
  personBrief,
  personColumns,
  theirDistrict,
  type PersonRow,
} from "@/db/queries/records-behind/columns";
import type { PackageList } from "@/db/queries/records-behind/package-list";
import { isNamed } from "@/db/queries/records-behind/named-people";
import type { Listing } from "@/db/queries/records-behind/pages";
import { hasCounted } from "@/db/queries/records-behind/people";
import { isReachedPerson } from "@/db/queries/records-behind/reached-people";
import { isBegunStep } from "@/db/queries/records-behind/steps";
import { assistance, beneficiaries, households } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import type { HouseholdEntry } from "@/domain/records/entries";
import type { RecordPart } from "@/domain/records/lists";
import type { ReviewClass } from "@/domain/vocabulary";

const member = alias(beneficiaries, "member");

/** Of a household's people who count the one who was entered first stands for it; whoever has none, for themselves. */
function isFirstOfHousehold(scope: ScopeFor<"persons">, filter: Filter): SQL | undefined {
  // "|| ''" keeps SQLite at the index of households: for the least key it would walk through all keys.
  const first = sql`(select min(${member.id} || '') from ${beneficiaries} as member where ${and(
    eq(member.programme, beneficiaries.programme),
    eq(member.household, households.id),
    not(member.voided),
  )} and exists (select 1 from ${assistance} where ${and(
    eq(assistance.programme, member.programme),
    eq(assistance.beneficiary, member.id),
    isCountedPackage(scope, filter, theirDistrict),
    isBegunStep.kept,
  )}))`;
  return or(isNull(households.id), eq(beneficiaries.id, first));
}

/** People who count, with a household of known size or, of the excluded, without. */
function isOfPart(reader: Reader, scope: ScopeFor<"persons">, list: PackageList, part: RecordPart): SQL | undefined {
  return and(
    eq(beneficiaries.programme, scope.programme),
    part === "excluded" ? isNull(households.size) : isNotNull(households.size),
    hasCounted(reader, list),
  );
}

/** Whoever of the household bears the name that is searched for, its row is found. */
export function isHouseholdNamed(scope: ScopeFor<"persons">, words: readonly string[]): SQL | undefined {
  if (words.length === 0) return undefined;
  return or(
    isNamed(beneficiaries.nameKey, words),
    sql`exists (select 1 from ${beneficiaries} as member where ${and(
      eq(member.programme, beneficiaries.programme),
      eq(member.household, households.id),
      not(member.voided),
      isNamed(member.nameKey, words),
      isReachedPerson(scope, member),
    )})`,
  );
}

export interface HouseholdRow extends PersonRow {
  household: HouseholdEntry["household"];
}

/** Households of people who count, each once; a person without a household is one alone. */
export function householdListing(
  reader: Reader,
  scope: ScopeFor<"persons">,
  list: PackageList,
  part: RecordPart,
  { filter, named }: { filter: Filter; named: SQL | undefined },
): Listing<HouseholdRow> {
  return {
    async read(condition, limit) {
      const { id, district, sector, size } = households;
      const query = reader
        .select({ ...personColumns, household: { id, district, sector, size } })
        .from(beneficiaries)
        .leftJoin(households, isTheirHousehold())
        .where(and(isOfPart(reader, scope, list, part), isFirstOfHousehold(scope, filter), condition, named))
        .$dynamic();
      if (limit === null) return query;
      return query.orderBy(asc(beneficiaries.nameKey), asc(beneficiaries.id)).limit(limit);
    },
    placeOf: ({ nameKey, personId }) => ({ nameKey, id: personId }),
  };
}

/** The households of a page with what each adds to the figure. */
export async function householdEntries(
  reader: Reader,
  scope: ScopeFor<"persons">,
  rows: readonly HouseholdRow[],
  part: RecordPart,
  review: ReviewClass,
): Promise<HouseholdEntry[]> {
  const ids = rows.flatMap(({ household }) => (household === null ? [] : [household.id]));
  const direct = await directPeopleOf(reader, scope, ids, review);
  return rows.map((row) => {
    const { household } = row;
    const people = household === null ? 1 : (direct.get(household.id) ?? 0);
    const size = household?.size ?? null;
    const unknown = household === null ? "no-household" : "unknown-size";
    return {
      entry: "household",
      person: personBrief(row),
      household: household === null ? null : asReached(scope, household),
      directPeople: people,
      otherMembers: size === null ? null : Math.max(0, size - people),
      reason: part === "excluded" ? unknown : null,
    };
  });
}

/** The size of a household elsewhere is part of the figure; which household it is and where in its district is not. */
function asReached({ districts }: ScopeFor<"persons">, household: NonNullable<HouseholdRow["household"]>) {
  const isReached = districts === null || districts.includes(household.district);
  return isReached ? household : { ...household, id: "", sector: null };
}

/** Of each household the people who are direct beneficiaries anywhere in the programme, whatever the filter. */
async function directPeopleOf(
  reader: Reader,
  { programme }: ScopeFor<"persons">,
  ids: readonly string[],
  review: ReviewClass,
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await reader
    .select({ household: beneficiaries.household, people: countDistinct(beneficiaries.id) })
    .from(beneficiaries)
    .crossJoin(assistance)
    .where(
      and(
        eq(beneficiaries.programme, programme),
        inArray(beneficiaries.household, [...ids]),
        not(beneficiaries.voided),
        eq(assistance.programme, beneficiaries.programme),
        eq(assistance.beneficiary, beneficiaries.id),
        not(assistance.voided),
        inArray(assistance.review, statesOf(review)),
        isBegunStep.kept,
      ),
    )
    .groupBy(beneficiaries.household);
  return new Map(rows.map(({ household, people }) => [household ?? "", people]));
}

export async function countHouseholds(
  reader: Reader,
  scope: ScopeFor<"persons">,
  list: PackageList,
  part: RecordPart,
): Promise<number> {
  const unit = sql`coalesce(${households.id}, ${beneficiaries.id})`;
  const [row] = await reader
    .select({ households: countDistinct(unit) })
    .from(beneficiaries)
    .leftJoin(households, isTheirHousehold())
    .where(isOfPart(reader, scope, list, part));
  return row?.households ?? 0;
}
