/** Days are 'YYYY-MM-DD', months 'YYYY-MM': text that sorts as time does and knows no time zone. */
const millisecondsPerDay = 86_400_000;

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function toMilliseconds(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function toDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** Whether the text is a day of the calendar; 30 February is not, though `Date` would read it as 2 March. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  if (month < 1 || month > 12 || day < 1) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeap ? 29 : (daysOfMonth[month - 1] ?? 0);
  return day <= days;
}

/** Days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return (toMilliseconds(to) - toMilliseconds(from)) / millisecondsPerDay;
}

export function addDays(day: string, days: number): string {
  return toDay(toMilliseconds(day) + days * millisecondsPerDay);
}

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

export function addMonths(month: string, months: number): string {
  const counted = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  const year = String(Math.floor(counted / 12)).padStart(4, "0");
  return `${year}-${String((counted % 12) + 1).padStart(2, "0")}`;
}

export function lastDayOfMonth(month: string): string {
  return addDays(`${addMonths(month, 1)}-01`, -1);
}

/** The same day of the month so many months later; the month's last day where it is shorter (30 Sep + 5 = 28 Feb). */
export function addMonthsToDay(day: string, months: number): string {
  const month = addMonths(monthOf(day), months);
  const last = lastDayOfMonth(month);
  const same = month + day.slice(7);
  return same < last ? same : last;
}

/** A month is over on its last day (docs/figures.md). */
export function isMonthOver(month: string, asOf: string): boolean {
  return asOf >= lastDayOfMonth(month);
}

/** The latest month of an ending whose follow-up so many months later is due: that later month is over at `asOf`. */
export function lastDueMonth(asOf: string, months: number): string {
  const lastOver = addMonths(monthOf(addDays(asOf, 1)), -1);
  return addMonths(lastOver, -months);
}

/** Rwanda keeps UTC+2 all year, so no time zone data is needed. */
export function todayInKigali(now: Date): string {
  return toDay(now.getTime() + 2 * 3_600_000);
}

/** A moment by Kigali's calendar and clock: its day and 'HH:MM'. */
export function momentInKigali(moment: number): { day: string; time: string } {
  const there = new Date(moment + 2 * 3_600_000);
  return { day: todayInKigali(new Date(moment)), time: there.toISOString().slice(11, 16) };
}
