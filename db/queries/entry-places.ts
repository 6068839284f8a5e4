import { and, asc, eq, inArray, not } from "drizzle-orm";
import { word } from "@/db/queries/records-behind/columns";
import { courses, sectors } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import type { Trade } from "@/domain/vocabulary";

/** The sectors of districts by P-code, by name. */
export async function sectorsOf(
  reader: Reader,
  districts: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const rows = await reader
    .select()
    .from(sectors)
    .where(inArray(sectors.district, [...districts]))
    .orderBy(asc(sectors.district), asc(sectors.name));
  return Object.fromEntries(
    districts.map((district) => [district, rows.filter((row) => row.district === district).map(({ name }) => name)]),
  );
}

/** A course somebody can be enrolled in. */
export interface CourseOffered {
  id: string;
  phase: string;
  /** P-code. */
  district: string;
  trade: Trade;
  startsOn: string | null;
  endsOn: string | null;
}

/** Courses that stand in some districts and phases, by their first day. */
export async function coursesOffered(
  reader: Reader,
  { programme }: Scope,
  districts: readonly string[],
  phases: readonly string[],
): Promise<CourseOffered[]> {
  const { id, phase, district, trade, startsOn, endsOn } = courses;
  const rows = await reader
    .select({ id, phase, district, trade, startsOn, endsOn })
    .from(courses)
    .where(
      and(
        eq(courses.programme, programme),
        inArray(courses.district, [...districts]),
        inArray(courses.phase, [...phases]),
        not(courses.voided),
      ),
    )
    .orderBy(asc(courses.district), asc(courses.startsOn), asc(courses.id));
  return rows.map((row) => ({ ...row, trade: word<Trade>(row.trade) }));
}
