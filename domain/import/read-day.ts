import { addDays, isDay } from "@/domain/dates";
import { textOfCell, type Cell } from "@/domain/import/cell";
import { foldedWords } from "@/domain/import/fold-words";
import { refused, type Reader, type Reading, type ReadingContext } from "@/domain/import/reading";
import { monthNames, shortMonthNames } from "@/domain/month-names";
import { languages } from "@/domain/vocabulary";

const monthNumbers = new Map<string, number>([
  ...languages.flatMap((language) =>
    [...monthNames[language], ...shortMonthNames[language]].map((name, i): [string, number] => [
      foldedWords(name)[0] ?? name,
      (i % 12) + 1,
    ]),
  ),
  ...[
    ["sept", 9],
    ["janv", 1],
    ["fevr", 2],
    ["fev", 2],
    ["avr", 4],
    ["juil", 7],
  ].map(([name, month]): [string, number] => [String(name), Number(month)]),
]);

/** What stands around a date in words: « le 12 mars 2013 », "ku wa 12 Werurwe 2013", "Tuesday, 12 March". */
const besides = new Set(
  "le la du ku wa of the tariki ya lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);

const timeOfDay = /[T ,]+\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:am|pm)?\s*(?:z|[+-]\d{2}:?\d{2})?$/i;
const earliestSerial = 3_000;
const latestSerial = 73_000;

/**
 * Reads a day: 2013-03-12 · 12/03/2013 (day first) · 12 mars 2013 · a serial number of Excel. What names no day of the
 * calendar is refused with the reason: a month or a year alone, a year of two digits, a month before its day.
 */
export const readDay: Reader = (cell, context) => {
  if (typeof cell === "number") return serialDay(cell, context);
  const text = textOfCell(cell).replace(timeOfDay, "");
  if (/^\d{5}([.,]\d+)?$/.test(text)) return serialDay(Math.floor(Number(text.replace(",", "."))), context);
  if (/^\d{4}$/.test(text)) return refused("year-not-day");
  if (/^\d{8}$/.test(text)) return dayOf(text.slice(0, 4), text.slice(4, 6), text.slice(6));
  return inDigits(text) ?? inWords(text) ?? refused("day");
};

/** Excel counts from 1900 with a 29 February that never was, so from March 1900 on its day 0 is 30 December 1899. */
function serialDay(serial: number, { from1904 }: ReadingContext): Reading {
  if (serial >= 1_900 && serial <= 2_100) return refused("year-not-day");
  if (serial < earliestSerial || serial > latestSerial) return refused("day");
  return { value: addDays(from1904 ? "1904-01-01" : "1899-12-30", Math.floor(serial)) };
}

function inDigits(text: string): Reading | null {
  const yearFirst = /^(\d{4})\s?[-/.]\s?(\d{1,2})(?:\s?[-/.]\s?(\d{1,2}))?$/.exec(text);
  if (yearFirst !== null) {
    const [, year = "", month = "", day] = yearFirst;
    return day === undefined ? refused("month-not-day") : dayOf(year, month, day);
  }
  const dayFirst = /^(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{2}|\d{4})$/.exec(text);
  if (dayFirst !== null) {
    const [, day = "", month = "", year = ""] = dayFirst;
    if (year.length === 2) return refused("two-digit-year");
    if (Number(month) > 12 && Number(day) <= 12) return refused("month-first");
    return dayOf(year, month, day);
  }
  return /^\d{1,2}\s?[-/.]\s?\d{4}$/.test(text) ? refused("month-not-day") : null;
}

function inWords(text: string): Reading | null {
  const words = foldedWords(
    text.replace(/(\d)(?:er|st|nd|rd|th)\b/i, "$1").replace(/(\d)(\p{L})|(\p{L})(\d)/gu, "$1$3 $2$4"),
  );
  const kept = words.filter((word) => !besides.has(word));
  const named = kept.filter((word) => monthNumbers.has(word));
  const numbers = kept.filter((word) => /^\d+$/.test(word));
  if (named.length !== 1 || named.length + numbers.length !== kept.length) return null;
  const month = String(monthNumbers.get(named[0] ?? ""));
  const year = numbers.find((word) => word.length === 4);
  const others = numbers.filter((word) => word !== year);
  const [day, ...more] = others;
  if (more.length > 0) return year === undefined ? refused("two-digit-year") : null;
  // « 12 mars » lacks its year, « mars 13 » is a month.
  if (year === undefined) return numbers.length === 0 || kept[0] === day ? null : refused("month-not-day");
  return day === undefined ? refused("month-not-day") : dayOf(year, month, day);
}

function dayOf(year: string, month: string, day: string): Reading {
  const value = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const isNear = Number(year) >= 1900 && Number(year) <= 2100;
  return isNear && isDay(value) ? { value } : refused("day");
}

/** A year of birth: four digits, or the year of a day of birth. */
export const readYear: Reader = (cell, context) => {
  const text = textOfCell(cell);
  if (/^\d{4}([.,]0+)?$/.test(text)) return yearIn(text.slice(0, 4));
  // A day's serial number cannot be told from a year with a digit too many.
  if (/^\d{5,}/.test(text)) return refused("year");
  const monthOnly = typeof cell === "string" ? yearOfMonth(text) : null;
  if (monthOnly !== null) return yearIn(monthOnly);
  const day = readDay(cell, context);
  if ("value" in day) return yearIn(day.value.slice(0, 4));
  return day.expected.code === "two-digit-year" || day.expected.code === "month-first" ? day : refused("year");
};

/** Month and year are enough for a year: 1990-03, 03/1990, « mars 1990 ». */
function yearOfMonth(text: string): string | null {
  const inText = inDigits(text) ?? inWords(text);
  const isMonth = inText !== null && "expected" in inText && inText.expected.code === "month-not-day";
  return isMonth ? (/\d{4}/.exec(text)?.[0] ?? null) : null;
}

function yearIn(text: string): Reading {
  return Number(text) >= 1880 && Number(text) <= 2100 ? { value: text } : refused("year");
}

/** An age in whole years; the year of birth follows from it only with a day. */
export const readAge: Reader = (cell: Cell) => {
  const text = textOfCell(cell).replace(/\s*(?:ans?|years?(?: old)?|yrs?|imyaka)\.?$/i, "");
  const age = /^\d{1,3}([.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : -1;
  return age >= 0 && age <= 120 ? { value: String(age) } : refused("age");
};
