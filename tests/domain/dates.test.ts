import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  addMonthsToDay,
  daysBetween,
  isDay,
  isMonthOver,
  lastDayOfMonth,
  lastDueMonth,
  monthOf,
  todayInKigali,
} from "@/domain/dates";

const days = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays("1950-01-01", n));
const months = days.map(monthOf);

test("only days of the calendar are days", () => {
  for (const day of ["2013-12-02", "2012-02-29", "2000-02-29"]) expect(isDay(day)).toBe(true);
  for (const text of ["2013-02-29", "1900-02-29", "2013-04-31", "2013-13-01", "2013-00-10", "2013-01-00"])
    expect(isDay(text)).toBe(false);
  for (const text of ["", "2013-1-1", "02/12/2013", "2013-12-02T00:00", " 2013-12-02", "2013-12-02\n", "+02013-12-02"])
    expect(isDay(text)).toBe(false);
});

test("adding days and counting days undo each other, and every result is a day", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -5_000, max: 5_000 }), (day, n) => {
      const later = addDays(day, n);
      expect(isDay(later)).toBe(true);
      expect(daysBetween(day, later)).toBe(n);
      expect(later > day).toBe(n > 0);
    }),
  );
});

test("a year of months is the same month a year later, in both directions", () => {
  expect(addMonths("2013-11", 3)).toBe("2014-02");
  expect(addMonths("2014-02", -3)).toBe("2013-11");
  expect(addMonths("2013-12", 12)).toBe("2014-12");
  fc.assert(
    fc.property(months, fc.integer({ min: -500, max: 500 }), (month, n) => {
      expect(addMonths(addMonths(month, n), -n)).toBe(month);
      expect(isDay(`${addMonths(month, n)}-01`)).toBe(true);
    }),
  );
});

test("a month's last day is its own and the day after it is not", () => {
  expect(lastDayOfMonth("2012-02")).toBe("2012-02-29");
  expect(lastDayOfMonth("2013-12")).toBe("2013-12-31");
  fc.assert(
    fc.property(months, (month) => {
      expect(monthOf(lastDayOfMonth(month))).toBe(month);
      expect(monthOf(addDays(lastDayOfMonth(month), 1))).toBe(addMonths(month, 1));
    }),
  );
});

test("months after a day keep the day, or end with a shorter month", () => {
  expect(addMonthsToDay("2013-05-01", 5)).toBe("2013-10-01");
  expect(addMonthsToDay("2013-09-30", 5)).toBe("2014-02-28");
  expect(addMonthsToDay("2013-08-31", 6)).toBe("2014-02-28");
});

test("a month is over on its last day", () => {
  expect(isMonthOver("2014-03", "2014-03-30")).toBe(false);
  expect(isMonthOver("2014-03", "2014-03-31")).toBe(true);
  expect(isMonthOver("2014-03", "2014-04-01")).toBe(true);
});

test("what ended on 30 November is due after three months at the end of February", () => {
  expect(lastDueMonth("2014-02-27", 3)).toBe("2013-10");
  expect(lastDueMonth("2014-02-28", 3)).toBe("2013-11");
  expect(lastDueMonth("2014-03-30", 6)).toBe("2013-08");
  expect(lastDueMonth("2014-03-31", 6)).toBe("2013-09");
});

test("the last month due is due and the next one is not", () => {
  fc.assert(
    fc.property(days, fc.constantFrom(3, 6, 12), (asOf, n) => {
      const last = lastDueMonth(asOf, n);
      expect(isMonthOver(addMonths(last, n), asOf)).toBe(true);
      expect(isMonthOver(addMonths(last, n + 1), asOf)).toBe(false);
    }),
  );
});

test("the day changes in Kigali two hours before it does in UTC", () => {
  expect(todayInKigali(new Date("2013-12-02T21:59:59.999Z"))).toBe("2013-12-02");
  expect(todayInKigali(new Date("2013-12-02T22:00:00Z"))).toBe("2013-12-03");
  expect(todayInKigali(new Date("2013-12-31T23:30:00Z"))).toBe("2014-01-01");
});
