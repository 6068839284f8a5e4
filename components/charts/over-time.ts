import { place, thinned, type Place } from "@/components/charts/scale";
import { addMonths, daysBetween, monthOf } from "@/domain/dates";

/** A value on a day, YYYY-MM-DD. */
export interface DayValue {
  day: string;
  value: number;
}

/** Position of a day between two days, in per cent. */
export function timePlace(from: string, to: string): (day: string) => number {
  const at = place(0, daysBetween(from, to));
  return (day) => at(daysBetween(from, day));
}

/** First days of months, at most `most` of them. */
export function monthTicks(from: string, to: string, most: number): string[] {
  const months: string[] = [];
  for (let month = monthOf(from); `${month}-01` <= to; month = addMonths(month, 1)) months.push(`${month}-01`);
  // A name that begins at the very end would be cut off.
  return thinned(months, most).filter((day) => day >= from && timePlace(from, to)(day) < 90);
}

export function linePath(points: readonly DayValue[], x: (day: string) => number, y: Place): string {
  return points
    .map(({ day, value }, index) => `${index === 0 ? "M" : "L"}${round(x(day))} ${round(y(value))}`)
    .join("");
}

/** A line that keeps each value until the next one, and the last to the end. */
export function stepPath(points: readonly DayValue[], to: string, x: (day: string) => number, y: Place): string {
  const stairs = points.map(({ day, value }, index) =>
    index === 0 ? `M${round(x(day))} ${round(y(value))}` : `H${round(x(day))}V${round(y(value))}`,
  );
  return stairs.length === 0 ? "" : `${stairs.join("")}H${round(x(to))}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
