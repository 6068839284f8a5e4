import { and, between, sql } from "drizzle-orm";
import { inCells, splitColumns } from "@/db/queries/measured/cells";
import { districtsFor, placeKey, placed, type Chosen } from "@/db/queries/measured/chosen";
import { progressMonths } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import { rollupTables } from "@/domain/measures/tables";
import type { Dimension, GroupKey } from "@/domain/question";

export type MonthMeasure = (typeof rollupTables.progress_months.measures)[number];

export interface EventsOfMonth {
  /** 'YYYY-MM'; '' where the day is not known. */
  month: string;
  key: GroupKey;
  /** Counts of events that fell in the month; what `ended` then led to counts by the month of ending. */
  events: Record<MonthMeasure, number>;
}

/** Counted events by month, between two months (included), split by kind and whatever is asked for. */
export async function monthsOf(
  reader: Reader,
  scope: Scope,
  filter: Filter,
  { from, to, by }: { from: string; to: string; by: readonly Dimension[] },
): Promise<EventsOfMonth[]> {
  const question = { filter, by: [...new Set<Dimension>([...by, "kind"])], asOf: "", measures: [], parts: [] };
  const chosen: Chosen = { scope, question, phases: [], districts: districtsFor(scope, filter) };
  const split = { ...splitColumns(chosen, progressMonths), month: progressMonths.month };
  const { measures } = rollupTables.progress_months;
  const sums = measures.map((measure) => [measure, sql<number>`sum(${sql.identifier(measure)})`]);
  const rows: Record<string, unknown>[] = await reader
    .select({ ...split, ...Object.fromEntries(sums) })
    .from(progressMonths)
    .where(and(inCells(chosen, progressMonths), between(progressMonths.month, from, to)))
    .groupBy(...Object.values(split));
  return rows.map((row) => ({
    month: String(row.month),
    key: keyOf(row, chosen.question.by),
    events: eventsOf(row),
  }));
}

function keyOf(row: Record<string, unknown>, by: readonly Dimension[]): GroupKey {
  const { pair, rest } = placed(row);
  const all: GroupKey = { ...rest, ...placeKey(pair) };
  return Object.fromEntries(by.map((dimension) => [dimension, all[dimension]]));
}

function eventsOf(row: Record<string, unknown>): Record<MonthMeasure, number> {
  const count = (measure: MonthMeasure) => Number(row[measure] ?? 0);
  return Object.fromEntries(
    rollupTables.progress_months.measures.map((measure) => [measure, count(measure)]),
  ) as Record<MonthMeasure, number>;
}
