import { addDays, addMonths, lastDayOfMonth, monthOf } from "@/domain/dates";
import { plannedAt, type PlannedTarget } from "@/domain/pace";

export interface DatedValue {
  /** 'YYYY-MM-DD' */
  day: string;
  value: number;
}

interface MonthCount {
  /** 'YYYY-MM'; '' where no day is known. */
  month: string;
  people: number;
}

/**
 * Running total at the end of each month from the first with a count to the month of `asOf`, which ends at `asOf`.
 * People without a known day are in no point: the caller names them, so that the line and the total agree.
 */
export function runningTotal(months: readonly MonthCount[], asOf: string): DatedValue[] {
  const counts = new Map(months.filter(({ month }) => month !== "").map(({ month, people }) => [month, people]));
  const first = [...counts.keys()].sort()[0];
  const points: DatedValue[] = [];
  let value = 0;
  for (let month = first; month !== undefined && month <= monthOf(asOf); month = addMonths(month, 1)) {
    value += counts.get(month) ?? 0;
    const end = lastDayOfMonth(month);
    points.push({ day: end < asOf ? end : asOf, value });
  }
  return points;
}

/** The plan of a target as a line: its value on the phase's first day, at each month's end and on the due date. */
export function planLine(target: PlannedTarget, startsOn: string, courseMonths: number): DatedValue[] {
  if (target.dueOn === null) return [];
  const days = [startsOn, ...monthEnds(startsOn, target.dueOn), target.dueOn];
  return days.flatMap((day) => {
    const value = plannedAt(target, startsOn, day, courseMonths);
    return value === null ? [] : [{ day, value }];
  });
}

function monthEnds(from: string, to: string): string[] {
  const ends: string[] = [];
  for (let end = lastDayOfMonth(monthOf(from)); end < to; end = lastDayOfMonth(monthOf(addDays(end, 1))))
    ends.push(end);
  return ends;
}
