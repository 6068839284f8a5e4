import { chosenBy, placeKey, placed } from "@/db/queries/measured/chosen";
import { monthRows, type MonthMeasure } from "@/db/queries/measured/month-rows";
import type { Reader } from "@/db/store";
import type { DetailedScope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import type { Dimension, GroupKey } from "@/domain/question";

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
  scope: DetailedScope,
  filter: Filter,
  { from, to, by }: { from: string; to: string; by: readonly Dimension[] },
): Promise<EventsOfMonth[]> {
  const dimensions = [...new Set<Dimension>([...by, "kind"])];
  const question = { filter, by: dimensions, asOf: "", measures: [], parts: [] };
  const rows = await monthRows(reader, chosenBy(scope, question, []));
  return rows
    .filter(({ month }) => month >= from && month <= to)
    .map((row) => {
      const { pair, rest } = placed(row);
      const all: GroupKey = { ...rest, ...placeKey(pair) };
      const key = Object.fromEntries(dimensions.map((dimension) => [dimension, all[dimension]]));
      return { month: row.month, key, events: row };
    });
}
