import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/domain/dates";
import { earlierPeriod, periodKinds, periodOf, periodsBack } from "@/domain/periods";

test("a fiscal year from July holds the December before it ends", () => {
  expect(periodOf("2013-12-02", "fiscal-year", 7)).toEqual({
    kind: "fiscal-year",
    start: "2013-07-01",
    end: "2014-06-30",
    firstYear: 2013,
    lastYear: 2014,
    quarter: null,
  });
});

test("quarters are counted from the first month of the fiscal year", () => {
  const second = periodOf("2013-12-02", "quarter", 7);
  expect(second).toMatchObject({ start: "2013-10-01", end: "2013-12-31", firstYear: 2013, lastYear: 2014, quarter: 2 });
  const fourth = periodOf("2013-12-02", "quarter", 1);
  expect(fourth).toMatchObject({ start: "2013-10-01", end: "2013-12-31", firstYear: 2013, lastYear: 2013, quarter: 4 });
  const acrossNewYear = periodOf("2014-01-15", "quarter", 3);
  expect(acrossNewYear).toMatchObject({ start: "2013-12-01", end: "2014-02-28", firstYear: 2013, quarter: 4 });
});

test("a month stays itself whenever the fiscal year begins", () => {
  expect(periodOf("2012-02-10", "month", 7)).toMatchObject({ start: "2012-02-01", end: "2012-02-29", firstYear: 2011 });
});

test("periods follow one another without a gap, and each day lies in its own", () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays("2000-01-01", n));
  fc.assert(
    fc.property(days, fc.constantFrom(...periodKinds), fc.integer({ min: 1, max: 12 }), (day, kind, firstMonth) => {
      const period = periodOf(day, kind, firstMonth);
      expect(period.start <= day && day <= period.end).toBe(true);
      expect(periodOf(period.start, kind, firstMonth)).toEqual(period);
      expect(periodOf(period.end, kind, firstMonth)).toEqual(period);
      expect(periodOf(addDays(period.end, 1), kind, firstMonth).start).toBe(addDays(period.end, 1));
    }),
  );
});

test("on the first days of a month the month before can be asked for, also over the turn of a year", () => {
  expect(earlierPeriod("2013-12-02", "month", 7, 1)).toMatchObject({ start: "2013-11-01", end: "2013-11-30" });
  expect(earlierPeriod("2014-01-31", "quarter", 7, 1)).toMatchObject({ start: "2013-10-01", quarter: 2 });
  expect(earlierPeriod("2013-12-02", "fiscal-year", 7, 1)).toMatchObject({ start: "2012-07-01", end: "2013-06-30" });
  expect(earlierPeriod("2013-12-02", "quarter", 7, 0)).toEqual(periodOf("2013-12-02", "quarter", 7));
});

test("an address that asks for no whole number of periods back asks for none", () => {
  expect([undefined, "", "-1", "1.5", "x", "3"].map(periodsBack)).toEqual([0, 0, 0, 0, 0, 3]);
});
