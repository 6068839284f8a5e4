import { and, desc, lte, sql } from "drizzle-orm";
import { inReach } from "@/db/queries/measured/reach";
import { anyOf } from "@/db/queries/measured/cells";
import { activityDays } from "@/db/schema";
import type { Reader } from "@/db/store";
import { detailed, type DetailedScope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import type { Kind } from "@/domain/vocabulary";

export interface LastEntry {
  phase: string;
  /** P-code. */
  district: string;
  /** The latest day, up to the as-of day, for which anything was recorded. */
  lastDay: string;
}

/** Per phase and district the latest day for which anything was recorded, whatever its review. */
export async function lastEntries(
  reader: Reader,
  scope: DetailedScope,
  filter: Filter,
  asOf: string,
): Promise<LastEntry[]> {
  return reader
    .select({
      phase: activityDays.phase_code,
      district: activityDays.district_code,
      lastDay: sql<string>`max(${activityDays.day})`,
    })
    .from(activityDays)
    .where(and(inActivity(scope, filter, asOf), sql`enrolled + started + completed + dropped_out + interviews > 0`))
    .groupBy(activityDays.phase_code, activityDays.district_code);
}

export interface DayOfActivity {
  day: string;
  phase: string;
  district: string;
  kind: Kind;
  enrolled: number;
  started: number;
  completed: number;
  droppedOut: number;
  interviews: number;
}

/** The latest days with events, newest first: what happened where, as counts, never who. */
export async function latestEvents(
  reader: Reader,
  scope: DetailedScope,
  filter: Filter,
  asOf: string,
  limit: number,
): Promise<DayOfActivity[]> {
  const rows = await reader
    .select({
      day: activityDays.day,
      phase: activityDays.phase_code,
      district: activityDays.district_code,
      kind: activityDays.kind,
      enrolled: sql<number>`enrolled`,
      started: sql<number>`started`,
      completed: sql<number>`completed`,
      droppedOut: sql<number>`dropped_out`,
      interviews: sql<number>`interviews`,
    })
    .from(activityDays)
    .where(and(inActivity(scope, filter, asOf), sql`enrolled + started + completed + dropped_out + interviews > 0`))
    .orderBy(desc(activityDays.day), activityDays.district_code, activityDays.kind)
    .limit(limit);
  return rows.map((row) => ({ ...row, kind: row.kind as Kind }));
}

function inActivity(scope: DetailedScope, filter: Filter, asOf: string) {
  return and(
    inReach(detailed(scope), filter, {
      programme: activityDays.programme_id,
      phase: activityDays.phase_code,
      district: activityDays.district_code,
    }),
    anyOf(activityDays.kind, filter.kind),
    lte(activityDays.day, asOf),
  );
}
