import { addMonths, lastDayOfMonth, monthOf } from "@/domain/dates";

export const periodKinds = ["month", "quarter", "fiscal-year"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A span of whole months; `start` and `end` are its first and last day. */
export interface Period {
  kind: PeriodKind;
  start: string;
  end: string;
  /** The calendar years in which its fiscal year begins and ends: the same when that begins in January. */
  firstYear: number;
  lastYear: number;
  /** 1 to 4 within the fiscal year; `null` for a month or a year. */
  quarter: number | null;
}

const lengths: Record<PeriodKind, number> = {
  month: 1,
  quarter: 3,
  "fiscal-year": 12,
};

/** The period a day lies in. `firstMonth` (1 to 12) is the month in which the fiscal year begins: 7 in Rwanda. */
export function periodOf(day: string, kind: PeriodKind, firstMonth: number): Period {
  const month = monthOf(day);
  const monthsIntoYear = (Number(month.slice(5)) - firstMonth + 12) % 12;
  const yearStart = addMonths(month, -monthsIntoYear);
  const startMonth = addMonths(month, -(monthsIntoYear % lengths[kind]));
  return {
    kind,
    start: `${startMonth}-01`,
    end: lastDayOfMonth(addMonths(startMonth, lengths[kind] - 1)),
    firstYear: Number(yearStart.slice(0, 4)),
    lastYear: Number(addMonths(yearStart, 11).slice(0, 4)),
    quarter: kind === "quarter" ? Math.floor(monthsIntoYear / 3) + 1 : null,
  };
}

/** The period so many periods before the one a day lies in. */
export function earlierPeriod(day: string, kind: PeriodKind, firstMonth: number, back: number): Period {
  return periodOf(`${addMonths(monthOf(day), -back * lengths[kind])}-01`, kind, firstMonth);
}

/** How many periods back an address asks for; nothing that can be understood means none. */
export function periodsBack(text: string | undefined): number {
  return text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : 0;
}
