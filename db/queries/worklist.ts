import { and, asc, count, countDistinct, eq, gte, inArray, isNotNull, lt, lte, not, sql } from "drizzle-orm";
import { isTheirHousehold, isTheirs, word, wordOrNull } from "@/db/queries/records-behind/columns";
import { assistance, attendance, beneficiaries, courses, households, interviews, monthClosings } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";
import { addDays, addMonthsToDay } from "@/domain/dates";
import type { Closing } from "@/domain/entry/month-closing";
import type { AssistanceInTime } from "@/domain/rounds-due";
import { recordsOnTheList, type WorkPerson } from "@/domain/worklist";
import type { Kind, ReviewState, Round, Status, Trade } from "@/domain/vocabulary";

/** Somebody of whom an interview may be due, with all of their assistance that counts for it. */
export interface PersonInTime extends WorkPerson {
  history: AssistanceInTime[];
}

/**
 * People of the officer's districts whose assistance ended so long ago that a follow-up is due, was due in the last
 * year, or will be within the days ahead. What of them is due is `roundsDue`'s to say.
 */
export async function peopleInTime(
  reader: Reader,
  scope: ScopeFor<"persons">,
  today: string,
  daysAhead: number,
): Promise<PersonInTime[]> {
  const [latest, earliest] = [addMonthsToDay(addDays(today, daysAhead), -3), addMonthsToDay(today, -15)];
  const rows = await reader
    .select({
      person: personColumns,
      own: { id: assistance.id, kind: assistance.kind, status: assistance.status, endedOn: assistance.endedOn },
    })
    .from(assistance)
    .innerJoin(beneficiaries, isTheirs())
    .leftJoin(households, isTheirHousehold())
    .where(
      and(
        inScope(scope),
        isNotNull(assistance.endedOn),
        lte(assistance.endedOn, latest),
        gte(assistance.endedOn, earliest),
        inArray(assistance.status, ["completed", "dropped-out", "under-way"]),
        not(assistance.voided),
        not(beneficiaries.voided),
      ),
    )
    .orderBy(asc(beneficiaries.nameKey), asc(beneficiaries.id), asc(assistance.id));
  const held = await roundsHeld(reader, scope, earliest, latest);
  const people = new Map<string, PersonInTime>();
  for (const { person, own } of rows) {
    const known = people.get(person.id) ?? { ...person, history: [] };
    people.set(person.id, known);
    known.history.push({
      ...{ id: own.id, endedOn: own.endedOn, voided: false },
      ...{ kind: word<Kind>(own.kind), status: word<Status>(own.status) },
      interviews: (held.get(own.id) ?? []).map((round) => ({ round, voided: false })),
    });
  }
  return [...people.values()];
}

const personColumns = {
  id: beneficiaries.id,
  familyName: beneficiaries.familyName,
  givenName: beneficiaries.givenName,
  phone: beneficiaries.phone,
  village: beneficiaries.village,
  howToFind: beneficiaries.howToFind,
  district: households.district,
  sector: households.sector,
};

function inScope({ programme, districts }: ScopeFor<"persons">) {
  return and(
    eq(assistance.programme, programme),
    districts === null ? undefined : inArray(assistance.district, [...districts]),
  );
}

async function roundsHeld(
  reader: Reader,
  scope: ScopeFor<"persons">,
  earliest: string,
  latest: string,
): Promise<Map<string, Round[]>> {
  const rows = await reader
    .select({ assistance: interviews.assistance, round: interviews.round })
    .from(interviews)
    .innerJoin(
      assistance,
      and(eq(assistance.programme, interviews.programme), eq(assistance.id, interviews.assistance)),
    )
    .where(
      and(inScope(scope), gte(assistance.endedOn, earliest), lte(assistance.endedOn, latest), not(interviews.voided)),
    );
  const byAssistance = new Map<string, Round[]>();
  for (const { assistance: id, round } of rows)
    byAssistance.set(id, [...(byAssistance.get(id) ?? []), word<Round>(round)]);
  return byAssistance;
}

/** A record that waits for whoever entered it: returned with a reason, or a draft that was never submitted. */
export interface WaitingRecord {
  id: string;
  person: WorkPerson;
  kind: Kind;
  trade: Trade | null;
  /** `null` for the assistance itself. */
  round: Round | null;
  review: ReviewState;
  reason: string | null;
}

/** Records of the officer's districts that were returned with a reason or are drafts; the first of them. */
export async function waitingRecords(
  reader: Reader,
  scope: ScopeFor<"persons">,
  review: "returned" | "draft",
): Promise<WaitingRecord[]> {
  const shared = { person: personColumns, kind: assistance.kind, trade: assistance.trade };
  const packages = await reader
    .select({ ...shared, id: assistance.id, reason: assistance.reviewReason })
    .from(assistance)
    .innerJoin(beneficiaries, isTheirs())
    .leftJoin(households, isTheirHousehold())
    .where(and(inScope(scope), eq(assistance.review, review), not(assistance.voided), not(beneficiaries.voided)))
    .orderBy(asc(beneficiaries.nameKey), asc(assistance.id))
    .limit(recordsOnTheList);
  const told = await reader
    .select({ ...shared, id: interviews.id, reason: interviews.reviewReason, round: interviews.round })
    .from(interviews)
    .innerJoin(
      assistance,
      and(eq(assistance.programme, interviews.programme), eq(assistance.id, interviews.assistance)),
    )
    .innerJoin(beneficiaries, isTheirs())
    .leftJoin(households, isTheirHousehold())
    .where(
      and(
        inScope(scope),
        eq(interviews.review, review),
        not(interviews.voided),
        not(assistance.voided),
        not(beneficiaries.voided),
      ),
    )
    .orderBy(asc(beneficiaries.nameKey), asc(interviews.id))
    .limit(recordsOnTheList);
  const words = (row: { kind: string; trade: string | null }) => ({
    kind: word<Kind>(row.kind),
    trade: wordOrNull<Trade>(row.trade),
    review,
  });
  return [
    ...packages.map((row) => ({ ...row, ...words(row), round: null })),
    ...told.map((row) => ({ ...row, ...words(row), round: word<Round>(row.round) })),
  ];
}

/** A course whose days have come and of which no attendance was noted for a while. */
export interface CourseWithoutAttendance {
  id: string;
  district: string;
  trade: Trade;
  startsOn: string | null;
  /** The last day that was noted; `null` when none was. */
  lastNoted: string | null;
}

/** Courses that go on, or ended lately, of which nobody noted who was present within so many days. */
export async function coursesWithoutAttendance(
  reader: Reader,
  { programme, districts }: ScopeFor<"persons">,
  today: string,
  days: number,
): Promise<CourseWithoutAttendance[]> {
  const since = addDays(today, -days);
  const lastNoted = sql<string | null>`max(${attendance.day})`;
  const rows = await reader
    .select({
      id: courses.id,
      district: courses.district,
      trade: courses.trade,
      startsOn: courses.startsOn,
      endsOn: courses.endsOn,
      lastNoted,
    })
    .from(courses)
    .leftJoin(assistance, and(eq(assistance.programme, courses.programme), eq(assistance.course, courses.id)))
    .leftJoin(attendance, and(eq(attendance.programme, assistance.programme), eq(attendance.assistance, assistance.id)))
    .where(
      and(
        eq(courses.programme, programme),
        districts === null ? undefined : inArray(courses.district, [...districts]),
        lt(courses.startsOn, since),
        gte(courses.endsOn, since),
        not(courses.voided),
      ),
    )
    .groupBy(courses.id, courses.district, courses.trade, courses.startsOn, courses.endsOn)
    .orderBy(asc(courses.district), asc(courses.startsOn), asc(courses.id));
  return rows
    .filter((row) => row.lastNoted === null || row.lastNoted < (row.endsOn ?? since))
    .filter((row) => row.lastNoted === null || row.lastNoted < since)
    .map(({ endsOn: _endsOn, trade, ...row }) => ({ ...row, trade: word<Trade>(trade) }));
}

/** How many interviews were held in a month, by the district of the assistance. */
export async function visitedInMonth(reader: Reader, scope: ScopeFor<"persons">, month: string): Promise<number> {
  const [row] = await reader
    .select({ people: countDistinct(assistance.beneficiary) })
    .from(interviews)
    .innerJoin(
      assistance,
      and(eq(assistance.programme, interviews.programme), eq(assistance.id, interviews.assistance)),
    )
    .where(
      and(
        inScope(scope),
        gte(interviews.heldOn, `${month}-01`),
        lte(interviews.heldOn, `${month}-31`),
        not(interviews.voided),
      ),
    );
  return row?.people ?? 0;
}

/** How the months of districts are closed. */
export async function closingsOf(
  reader: Reader,
  { programme }: ScopeFor<"persons">,
  districts: readonly string[],
  months: readonly string[],
): Promise<{ district: string; month: string; closing: Closing; closedAt: number }[]> {
  if (districts.length === 0 || months.length === 0) return [];
  const rows = await reader
    .select()
    .from(monthClosings)
    .where(
      and(
        eq(monthClosings.programme, programme),
        inArray(monthClosings.district, [...districts]),
        inArray(monthClosings.month, [...months]),
      ),
    );
  return rows.map(({ district, month, closing, closedAt }) => ({
    ...{ district, month, closedAt },
    closing: word<Closing>(closing),
  }));
}

/** Records of districts that were changed after their month was closed. */
export async function changedAfterClosing(
  reader: Reader,
  { programme }: ScopeFor<"persons">,
  district: string,
  month: string,
  closedAt: number,
): Promise<number> {
  const [row] = await reader
    .select({ n: count() })
    .from(assistance)
    .where(
      and(
        eq(assistance.programme, programme),
        eq(assistance.district, district),
        gte(assistance.enrolledOn, `${month}-01`),
        lte(assistance.enrolledOn, `${month}-31`),
        gte(assistance.updatedAt, closedAt + 1),
      ),
    );
  return row?.n ?? 0;
}
