import { and, count, eq, inArray, not } from "drizzle-orm";
import { anyOf } from "@/db/queries/measured/cells";
import { districtsFor } from "@/db/queries/measured/chosen";
import { courses } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";

export interface CourseCount {
  phase: string;
  /** P-code. */
  district: string;
  trade: string;
  courses: number;
}

/** Courses that stand, by phase, district and trade of the course. */
export async function coursesHeld(reader: Reader, scope: Scope, filter: Filter): Promise<CourseCount[]> {
  const districts = districtsFor(scope, filter);
  return reader
    .select({ phase: courses.phase, district: courses.district, trade: courses.trade, courses: count() })
    .from(courses)
    .where(
      and(
        eq(courses.programme, scope.programme),
        not(courses.voided),
        anyOf(courses.phase, filter.phase),
        districts === null ? undefined : inArray(courses.district, [...districts]),
        anyOf(courses.trade, filter.trade),
      ),
    )
    .groupBy(courses.phase, courses.district, courses.trade);
}
