import { and, eq, inArray, sql } from "drizzle-orm";
import { attendance } from "@/db/schema";
import type { Reader } from "@/db/store";

/** Days of a course that were noted for somebody, and on how many they were present. */
export interface Attended {
  sessions: number;
  present: number;
}

/** By the key of the assistance; one of which no day was noted is missing. */
export async function attended(
  reader: Reader,
  programme: string,
  packages: readonly string[],
): Promise<Map<string, Attended>> {
  if (packages.length === 0) return new Map();
  const rows = await reader
    .select({
      assistance: attendance.assistance,
      sessions: sql<number>`count(*)`,
      present: sql<number>`sum(case when ${attendance.present} then 1 else 0 end)`,
    })
    .from(attendance)
    .where(and(eq(attendance.programme, programme), inArray(attendance.assistance, [...packages])))
    .groupBy(attendance.assistance);
  return new Map(rows.map(({ assistance, ...days }) => [assistance, days]));
}
