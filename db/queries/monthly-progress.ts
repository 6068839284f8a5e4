import { and, eq, inArray, sql } from "drizzle-orm";
import { isCounted, itsPerson } from "@/db/queries/measured/counted-assistance";
import { reachLine, type ReachLine } from "@/db/queries/measured/reach-line";
import { monthsOf } from "@/db/queries/months-of";
import { assistance, beneficiaries, reachMonths } from "@/db/schema";
import type { Reader } from "@/db/store";
import { detailed, type DetailedScope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";

export interface MonthOfProgress {
  /** 'YYYY-MM'; '' where no day is known. */
  month: string;
  /** People who first became direct in that month, under the filter. */
  people: number;
  /** Packages that ended in drop-out in that month: whoever has no other is not among the people. */
  droppedOut: number;
}

/**
 * People by the month in which they were first reached, so that the running total counts each person once.
 * The last running total is the number of direct beneficiaries of the same filter. Months without any are left out.
 */
export async function monthlyProgress(
  reader: Reader,
  scope: DetailedScope,
  filter: Filter,
): Promise<MonthOfProgress[]> {
  const key = reachLine(detailed(scope), filter);
  const people =
    key === null
      ? await firstMonthsFromRecords(reader, scope, filter)
      : await firstMonthsStored(reader, scope, filter, key);
  const droppedOut = await dropOutsByMonth(reader, scope, filter);
  const months = [...new Set([...people.keys(), ...droppedOut.keys()])].sort();
  return months.map((month) => ({
    month,
    people: people.get(month) ?? 0,
    droppedOut: droppedOut.get(month) ?? 0,
  }));
}

async function firstMonthsStored(
  reader: Reader,
  scope: DetailedScope,
  filter: Filter,
  key: ReachLine,
): Promise<Map<string, number>> {
  const rows = await reader
    .select({ month: reachMonths.month, people: sql<number>`people` })
    .from(reachMonths)
    .where(
      and(
        eq(reachMonths.programme_id, scope.programme),
        eq(reachMonths.class, filter.review),
        eq(reachMonths.what, key.what),
        eq(reachMonths.phase_code, key.phase),
        eq(reachMonths.place, key.place),
      ),
    );
  return new Map(rows.filter(({ people }) => people !== 0).map(({ month, people }) => [month, people]));
}

/** Several phases, places or kinds at once, or a choice of people: exact from the records, and slower. */
async function firstMonthsFromRecords(
  reader: Reader,
  scope: DetailedScope,
  filter: Filter,
): Promise<Map<string, number>> {
  const reachedOn = sql<
    string | null
  >`coalesce(${assistance.startedOn}, ${assistance.enrolledOn}, ${assistance.endedOn})`;
  const rows = await reader
    .select({ first: sql<string | null>`min(${reachedOn})` })
    .from(assistance)
    .innerJoin(beneficiaries, itsPerson())
    .where(and(isCounted(scope, filter), inArray(assistance.status, ["under-way", "completed"])))
    .groupBy(assistance.beneficiary);
  const months = new Map<string, number>();
  for (const { first } of rows) {
    const month = first?.slice(0, 7) ?? "";
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  return months;
}

async function dropOutsByMonth(reader: Reader, scope: DetailedScope, filter: Filter): Promise<Map<string, number>> {
  const months = new Map<string, number>();
  for (const { month, events } of await monthsOf(reader, scope, filter, { from: "", to: "9999-12", by: [] })) {
    if (events.dropped_out > 0) months.set(month, (months.get(month) ?? 0) + events.dropped_out);
  }
  return months;
}
