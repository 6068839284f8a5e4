import { and, asc, eq, inArray, ne, not, sql } from "drizzle-orm";
import { attended } from "@/db/queries/attended";
import { roundOrder } from "@/db/queries/records-behind/answers";
import { isTheirHousehold, word, wordOrNull } from "@/db/queries/records-behind/columns";
import { isReachedPerson } from "@/db/queries/records-behind/reached-people";
import { assistance, beneficiaries, households, interviews, phases } from "@/db/schema";
import type { Reader } from "@/db/store";
import { claim, type ScopeFor } from "@/domain/access/scope";
import type { HistoryEntry, InterviewOnRecord, Person } from "@/domain/records/person";
import type { Contact, Kind, LivingConditions, ReviewState, Round, Sex, Status, Trade } from "@/domain/vocabulary";

/**
 * One person with household and history. `null` both for a person who does not exist and for one of other districts:
 * nobody learns from the answer who is on record elsewhere. Throws `DomainError` without the right to see persons.
 */
export async function person(reader: Reader, asker: ScopeFor<"persons">, id: string): Promise<Person | null> {
  const scope = claim(asker, "persons");
  const { district, sector, size } = households;
  const [found] = await reader
    .select({ own: beneficiaries, household: { id: households.id, district, sector, size } })
    .from(beneficiaries)
    .leftJoin(households, isTheirHousehold())
    .where(and(eq(beneficiaries.programme, scope.programme), eq(beneficiaries.id, id), isReachedPerson(scope)));
  if (found === undefined) return null;
  const { own, household } = found;
  const { familyName, givenName, birthYear, countryOfReturn, returnedOn, disability } = own;
  const { selectedFor, consentOn, consentWithdrawnOn, voided, voidReason } = own;
  return {
    id,
    ...{ familyName, givenName, birthYear, countryOfReturn, returnedOn, disability },
    ...{ selectedFor, consentOn, consentWithdrawnOn, voided, voidReason, anonymised: own.anonymisedAt !== null },
    sex: wordOrNull(own.sex),
    ageGroup: word(own.ageGroup),
    populationGroup: wordOrNull(own.populationGroup),
    household:
      household === null || !isReached(scope, household)
        ? null
        : { ...household, members: await others(reader, scope, household.id, id) },
    history: await historyOf(reader, scope, id),
  };
}

function isReached({ districts }: ScopeFor<"persons">, { district }: { district: string }): boolean {
  return districts === null || districts.includes(district);
}

async function others(reader: Reader, scope: ScopeFor<"persons">, household: string, id: string) {
  const { familyName, givenName, sex, birthYear } = beneficiaries;
  const rows = await reader
    .select({ id: beneficiaries.id, familyName, givenName, sex, birthYear })
    .from(beneficiaries)
    .where(
      and(
        eq(beneficiaries.programme, scope.programme),
        eq(beneficiaries.household, household),
        ne(beneficiaries.id, id),
        not(beneficiaries.voided),
      ),
    )
    .orderBy(asc(beneficiaries.nameKey), asc(beneficiaries.id));
  return rows.map((row) => ({ ...row, sex: wordOrNull<Sex>(row.sex) }));
}

async function historyOf(
  reader: Reader,
  { programme, districts }: ScopeFor<"persons">,
  id: string,
): Promise<HistoryEntry[]> {
  const rows = await reader
    .select({ own: assistance })
    .from(assistance)
    .innerJoin(phases, and(eq(phases.programme, assistance.programme), eq(phases.code, assistance.phase)))
    .where(
      and(
        eq(assistance.programme, programme),
        eq(assistance.beneficiary, id),
        districts === null ? undefined : inArray(assistance.district, [...districts]),
      ),
    )
    .orderBy(asc(phases.position), asc(sql`coalesce(${assistance.enrolledOn}, '')`), asc(assistance.id));
  const ids = rows.map(({ own }) => own.id);
  const told = await interviewsOf(reader, programme, ids);
  const noted = await attended(reader, programme, ids);
  return rows.map(({ own }) => {
    const { phase, district, enrolledOn, startedOn, endedOn, voided, voidReason } = own;
    const words = { kind: word<Kind>(own.kind), trade: wordOrNull<Trade>(own.trade), status: word<Status>(own.status) };
    const review = word<ReviewState>(own.review);
    const days = { enrolledOn, startedOn, endedOn };
    return {
      id: own.id,
      phase,
      district,
      ...words,
      ...days,
      review,
      ...{ reviewReason: own.reviewReason, reviewedBySample: own.reviewedBySample ?? false },
      voided,
      voidReason,
      attendance: noted.get(own.id) ?? null,
      interviews: told.get(own.id) ?? [],
    };
  });
}

async function interviewsOf(
  reader: Reader,
  programme: string,
  ids: readonly string[],
): Promise<Map<string, InterviewOnRecord[]>> {
  const byAssistance = new Map<string, InterviewOnRecord[]>();
  if (ids.length === 0) return byAssistance;
  const rows = await reader
    .select()
    .from(interviews)
    .where(and(eq(interviews.programme, programme), inArray(interviews.assistance, [...ids])))
    .orderBy(asc(roundOrder(interviews.round)), asc(interviews.id));
  for (const row of rows) {
    const { id, heldOn, monthlyIncome, inWork, businessStarted, voided } = row;
    const words = { round: word<Round>(row.round), contact: word<Contact>(row.contact) };
    const livingConditions = wordOrNull<LivingConditions>(row.livingConditions);
    const answers = { monthlyIncome, livingConditions, inWork, businessStarted };
    const review = { review: word<ReviewState>(row.review), reviewReason: row.reviewReason };
    const kept = { ...review, reviewedBySample: row.reviewedBySample ?? false, voided, voidReason: row.voidReason };
    const one = { id, heldOn, ...words, ...answers, ...kept };
    byAssistance.set(row.assistance, [...(byAssistance.get(row.assistance) ?? []), one]);
  }
  return byAssistance;
}
