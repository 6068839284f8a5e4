import { valueSteps, type CumulativeData } from "@/components/charts/cumulative-line";
import { countSteps, type HistogramBin } from "@/components/charts/histogram";
import { dotSteps, type IntervalDotsData, type IntervalRow } from "@/components/charts/interval-dots";
import type { DayValue } from "@/components/charts/over-time";
import { binName } from "@/components/charts/bin-name";
import { daysBetween } from "@/domain/dates";
import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** Rows and words of a chart to be explored: plain data, since it goes to the browser. */
export type Interactive = InteractiveLine | InteractiveDots | InteractiveBars;

export interface LineRow {
  /** Days since the start of the axis. */
  at: number;
  day: string;
  actual: number | null;
  plan: number | null;
  target: number | null;
}

export interface InteractiveLine {
  shape: "line";
  language: Language;
  rows: LineRow[];
  /** Ends of the drawing's axes: both charts lie exactly on each other. */
  days: number;
  highest: number;
  names: { actual: string; plan: string; target: string };
}

export interface InteractiveDots {
  shape: "dots";
  language: Language;
  /** In the drawing's order, those without a value too: each has its line. */
  rows: { name: string; value: number | null; text: string }[];
  from: number;
  to: number;
}

export interface InteractiveBars {
  shape: "bars";
  language: Language;
  rows: { name: string; count: number }[];
  highest: number;
  countName: string;
}

export function interactiveLine(language: Language, data: CumulativeData): InteractiveLine {
  const words = translator(language, "charts");
  const at = (day: string) => daysBetween(data.from, day);
  const days = [data.from, data.to, ...[data.actual, data.plan, data.targets].flat().map(({ day }) => day)];
  const rows = [...new Set(days)]
    .filter((day) => day >= data.from && day <= data.to)
    .sort()
    .map((day) => ({
      at: at(day),
      day: formatter(language).day(day),
      actual: data.actual.find((point) => point.day === day)?.value ?? null,
      plan: onLine(data.plan, day),
      target: data.targets.filter((step) => step.day <= day).at(-1)?.value ?? null,
    }));
  const names = { actual: words("reached"), plan: words("plan"), target: words("target") };
  return { shape: "line", language, rows, days: at(data.to), highest: valueSteps(data).at(-1) ?? 1, names };
}

/** Value of a broken line on a day; `null` outside it. */
function onLine(points: readonly DayValue[], day: string): number | null {
  const next = points.findIndex((point) => point.day >= day);
  const [before, after] = [points[next - 1], points[next]];
  if (after === undefined) return null;
  if (after.day === day) return after.value;
  if (before === undefined) return null;
  const share = daysBetween(before.day, day) / daysBetween(before.day, after.day);
  return before.value + (after.value - before.value) * share;
}

export function interactiveDots(language: Language, data: IntervalDotsData): InteractiveDots {
  const steps = dotSteps(data);
  const rows = data.rows.map((row) => ({ name: row.name, value: row.value, text: dotText(language, data, row) }));
  return { shape: "dots", language, rows, from: steps[0] ?? 0, to: steps.at(-1) ?? 1 };
}

/** "+78 % (71–85 %) n = 1,046". */
function dotText(language: Language, { isChange }: IntervalDotsData, { value, low, high, n }: IntervalRow): string {
  if (value === null) return "";
  const { interval, count, percent, signedPercent } = formatter(language);
  const parts = [
    isChange ? signedPercent(value) : percent(value),
    low === null || high === null ? "" : `(${interval(low, high)})`,
    n === null ? "" : translator(language, "charts")("cases", { count: count(n) }),
  ];
  return parts.filter((part) => part !== "").join(" ");
}

export function interactiveBars(language: Language, data: { bins: readonly HistogramBin[] }): InteractiveBars {
  const rows = data.bins.map((bin) => ({ name: binName(language, bin), count: bin.count }));
  return {
    shape: "bars",
    language,
    rows,
    highest: countSteps(data.bins).at(-1) ?? 1,
    countName: translator(language, "charts")("people"),
  };
}
