import { and, asc, count, eq, inArray, max, not } from "drizzle-orm";
import { word } from "@/db/queries/records-behind/columns";
import { assistance, attendance, beneficiaries, courses, courseTrainers, handovers, trainers } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";
import { fullName } from "@/domain/names";
import type { CourseDay, CourseOnRecord, Trainee } from "@/domain/records/course";
import type { Status, Trade } from "@/domain/vocabulary";

/** A course in a list. */
export interface CourseInList extends Pick<
  CourseOnRecord,
  "id" | "phase" | "district" | "trade" | "startsOn" | "endsOn"
> {
  trainees: number;
  /** The last day that was noted; `null` when none was. */
  lastNoted: string | null;
}

function reached({ programme, districts }: ScopeFor<"persons">) {
  return and(
    eq(courses.programme, programme),
    districts === null ? undefined : inArray(courses.district, [...districts]),
    not(courses.voided),
  );
}

const shown = {
  ...{ id: courses.id, phase: courses.phase, district: courses.district, trade: courses.trade },
  ...{ startsOn: courses.startsOn, endsOn: courses.endsOn },
};

/** The courses of some phases in the asker's districts, by their first day. */
export async function coursesIn(
  reader: Reader,
  scope: ScopeFor<"persons">,
  phases: readonly string[],
): Promise<CourseInList[]> {
  const goesThere = and(
    eq(assistance.programme, courses.programme),
    eq(assistance.course, courses.id),
    not(assistance.voided),
  );
  const ofCourses = and(reached(scope), inArray(courses.phase, [...phases]));
  const rows = await reader
    .select({ ...shown, trainees: count(assistance.id) })
    .from(courses)
    .leftJoin(assistance, goesThere)
    .where(ofCourses)
    .groupBy(...Object.values(shown))
    .orderBy(asc(courses.district), asc(courses.startsOn), asc(courses.id));
  const noted = await reader
    .select({ id: courses.id, lastNoted: max(attendance.day) })
    .from(courses)
    .innerJoin(assistance, goesThere)
    .innerJoin(
      attendance,
      and(eq(attendance.programme, assistance.programme), eq(attendance.assistance, assistance.id)),
    )
    .where(ofCourses)
    .groupBy(courses.id);
  const lastNoted = new Map(noted.map((row) => [row.id, row.lastNoted]));
  return rows.map((row) => ({ ...row, trade: word<Trade>(row.trade), lastNoted: lastNoted.get(row.id) ?? null }));
}

/** One course with who goes there; `null` both where there is none and in a district that is not the asker's. */
export async function courseOnRecord(
  reader: Reader,
  scope: ScopeFor<"persons">,
  id: string,
): Promise<CourseOnRecord | null> {
  const [found] = await reader
    .select(shown)
    .from(courses)
    .where(and(reached(scope), eq(courses.id, id)));
  if (found === undefined) return null;
  const trainees = await traineesOf(reader, scope, id);
  return {
    ...found,
    trade: word<Trade>(found.trade),
    trainers: await trainersOf(reader, scope, id),
    trainees,
    days: await daysOf(reader, scope, trainees),
  };
}

async function traineesOf(reader: Reader, { programme }: ScopeFor<"persons">, course: string): Promise<Trainee[]> {
  const rows = await reader
    .select({
      ...{ assistance: assistance.id, person: beneficiaries.id, status: assistance.status },
      ...{ startedOn: assistance.startedOn, endedOn: assistance.endedOn },
      ...{ familyName: beneficiaries.familyName, givenName: beneficiaries.givenName },
    })
    .from(assistance)
    .innerJoin(
      beneficiaries,
      and(eq(beneficiaries.programme, assistance.programme), eq(beneficiaries.id, assistance.beneficiary)),
    )
    .where(
      and(
        eq(assistance.programme, programme),
        eq(assistance.course, course),
        not(assistance.voided),
        not(beneficiaries.voided),
      ),
    )
    .orderBy(asc(beneficiaries.nameKey), asc(assistance.id));
  const kits = await withKit(
    reader,
    programme,
    rows.map((row) => row.assistance),
  );
  return rows.map(({ familyName, givenName, ...row }) => ({
    ...row,
    name: fullName({ familyName, givenName }),
    status: word<Status>(row.status),
    hasKit: kits.has(row.assistance),
  }));
}

async function withKit(reader: Reader, programme: string, ids: readonly string[]): Promise<Set<string>> {
  const rows = await reader
    .select({ assistance: handovers.assistance })
    .from(handovers)
    .where(
      and(
        eq(handovers.programme, programme),
        inArray(handovers.assistance, [...ids]),
        eq(handovers.item, "start-up-kit"),
        not(handovers.voided),
      ),
    );
  return new Set(rows.map((row) => row.assistance));
}

async function trainersOf(reader: Reader, { programme }: ScopeFor<"persons">, course: string): Promise<string[]> {
  const rows = await reader
    .select({ familyName: trainers.familyName, givenName: trainers.givenName })
    .from(courseTrainers)
    .innerJoin(trainers, and(eq(trainers.programme, courseTrainers.programme), eq(trainers.id, courseTrainers.trainer)))
    .where(and(eq(courseTrainers.programme, programme), eq(courseTrainers.course, course), not(trainers.voided)))
    .orderBy(asc(trainers.nameKey), asc(trainers.id));
  return rows.map(fullName);
}

async function daysOf(
  reader: Reader,
  { programme }: ScopeFor<"persons">,
  trainees: readonly Trainee[],
): Promise<CourseDay[]> {
  const rows = await reader
    .select({ day: attendance.day, assistance: attendance.assistance, present: attendance.present })
    .from(attendance)
    .where(
      and(
        eq(attendance.programme, programme),
        inArray(
          attendance.assistance,
          trainees.map((trainee) => trainee.assistance),
        ),
      ),
    )
    .orderBy(asc(attendance.day), asc(attendance.assistance));
  const days = new Map<string, string[]>();
  for (const { day, assistance: who, present } of rows) {
    const others = days.get(day) ?? [];
    days.set(day, present ? [...others, who] : others);
  }
  return [...days].map(([day, present]) => ({ day, present }));
}
