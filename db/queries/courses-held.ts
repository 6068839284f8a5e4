import { and, count, not } from "drizzle-orm";
import { anyOf } from "@/db/queries/measured/cells";
import { inReach } from "@/db/queries/measured/reach";
import { courses } from "@/db/schema";
import type { Reader } from "@/db/store";
import { detailed, type DetailedScope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";

export interface CourseCount {
  phase: string;
  /** P-code. */
  district: string;
  trade: string;
  courses: number;
}

/** Courses that stand, by phase, district and trade of the course. */
export async function coursesHeld(reader: Reader, scope: DetailedScope, filter: Filter): Promise<CourseCount[]> {
  return reader
    .select({ phase: courses.phase, district: courses.district, trade: courses.trade, courses: count() })
    .from(courses)
    .where(
      and(
        inReach(detailed(scope), filter, {
          programme: courses.programme,
          phase: courses.phase,
          district: courses.district,
        }),
        not(courses.voided),
        anyOf(courses.trade, filter.trade),
      ),
    )
    .groupBy(courses.phase, courses.district, courses.trade);
}
