import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween } from "@/domain/dates";
import { readDay, readYear } from "@/domain/import/read-day";
import { monthNames, shortMonthNames } from "@/domain/month-names";
import { languages } from "@/domain/vocabulary";

const context = { decimalMark: null, from1904: false } as const;
const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays("1930-01-01", days));

test("a day reads the same in every way of writing it", () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...languages), fc.constantFrom("/", "-", ".", " "), (iso, language, mark) => {
      const [year = "", month = "", date = ""] = iso.split("-");
      const serial = daysBetween("1899-12-30", iso);
      const name = monthNames[language][Number(month) - 1] ?? "";
      const short = shortMonthNames[language][Number(month) - 1] ?? "";
      const ways = [
        iso,
        `${iso}T10:30:00`,
        `${iso} 00:00`,
        [date, month, year].join(mark),
        [Number(date), Number(month), year].join(mark),
        [year, month, date].join("/"),
        `${Number(date)} ${name} ${year}`,
        `${Number(date)} ${name.toUpperCase()} ${year}`,
        `${Number(date)}-${short}-${year}`,
        `${name} ${Number(date)}, ${year}`,
        serial,
        serial + 0.25,
        String(serial),
      ];
      for (const way of ways) expect([way, readDay(way, context)]).toEqual([way, { value: iso }]);
    }),
  );
});

test.each([
  ["mars 2013", "month-not-day"],
  ["Werurwe 2013", "month-not-day"],
  ["03/2013", "month-not-day"],
  ["2013-03", "month-not-day"],
  ["Mar-13", "month-not-day"],
  ["2013", "year-not-day"],
  [2013, "year-not-day"],
  ["12/03/13", "two-digit-year"],
  ["12-mars-13", "two-digit-year"],
  ["03/25/2013", "month-first"],
  ["31/02/2013", "day"],
  ["29 février 2013", "day"],
  ["12/13/14/2013", "day"],
  ["demain", "day"],
  ["12/03/0213", "day"],
  [12, "day"],
])("%s is refused as a day with %s", (text, code) => {
  expect(readDay(text, context)).toMatchObject({ expected: { code } });
});

test("serial days of old Macintosh workbooks count from 1904", () => {
  expect(readDay(39883, { ...context, from1904: true })).toEqual(readDay(41345, context));
});

test.each([
  ["1985", "1985"],
  [1985, "1985"],
  ["12/03/1985", "1985"],
  ["mars 1985", "1985"],
  ["1985-03", "1985"],
])("the year of birth in %s is %s", (text, year) => {
  expect(readYear(text, context)).toEqual({ value: year });
});

test.each(["85", "1785", "19855", 19855, "né en 85"])("%s is no year of birth", (text) => {
  expect(readYear(text, context)).toHaveProperty("expected");
});
