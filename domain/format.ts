import { monthNames, shortMonthNames } from "@/domain/month-names";
import type { Language } from "@/domain/vocabulary";

/**
 * Numbers, months and money in words for a reader. `Intl` is not used: Node knows Kinyarwanda and browsers do not,
 * which would give one page two spellings. Values must be finite numbers: whoever has no value says why instead.
 */
export interface Formatter {
  /** A whole number: 1,234. */
  count(value: number): string;
  decimal(value: number, places: number): string;
  /** A number with its sign, for changes and differences: +12, −3.5, and 0 without one. */
  signed(value: number, places?: number): string;
  /** A fraction as per cent: 0.78 is 78 %. */
  percent(fraction: number, places?: number): string;
  signedPercent(fraction: number, places?: number): string;
  /** The two ends of an interval of fractions: 71–85 %. */
  interval(low: number, high: number, places?: number): string;
  /** 'YYYY-MM' as December 2013. */
  month(month: string): string;
  shortMonth(month: string): string;
  /** 'YYYY-MM-DD' as 2 December 2013. */
  day(day: string): string;
  /** Whole Rwandan francs. */
  money(francs: number): string;
  /** An amount in the minor unit of its currency (ISO 4217): cents of dollars, but whole francs and yen. */
  amount(minor: number, currency: string): string;
}

const noBreak = "\u00a0";
const narrowNoBreak = "\u202f";
const minus = "\u2212";

interface Marks {
  group: string;
  decimal: string;
  currencyFirst: boolean;
}

/**
 * CLDR groups Kinyarwanda with a point, Rwandan offices write both. A comma is chosen, as in English: 1.234 must not
 * mean a thousand to someone who has just switched the language. French takes the narrow space of its typography.
 */
const marks: Record<Language, Marks> = {
  en: { group: ",", decimal: ".", currencyFirst: true },
  fr: { group: narrowNoBreak, decimal: ",", currencyFirst: false },
  rw: { group: ",", decimal: ".", currencyFirst: true },
};

const currenciesWithoutMinorUnit = new Set(["RWF", "BIF", "UGX", "JPY"]);

/**
 * Half away from zero, as by hand and in spreadsheets: 57/200 is 28.5 % and shown as 29 %, though its double lies just
 * below. Fifteen digits keep whole amounts exact up to 10^15.
 */
function rounded(value: number, places: number): string {
  const digits = Number(Math.abs(value).toPrecision(15)).toFixed(places);
  return value < 0 && Number(digits) !== 0 ? `-${digits}` : digits;
}

function spell(digits: string, { group, decimal }: Marks): string {
  const [whole = "", fraction] = digits.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return (digits.startsWith("-") ? minus : "") + grouped + (fraction === undefined ? "" : decimal + fraction);
}

function numbers(mark: Marks) {
  const decimal = (value: number, places: number) => spell(rounded(value, places), mark);
  const signed = (value: number, places = 0) => {
    const isPositive = Number(rounded(value, places)) > 0;
    return (isPositive ? "+" : "") + decimal(value, places);
  };
  return {
    decimal,
    signed,
    count: (value: number) => decimal(value, 0),
    percent: (fraction: number, places = 0) => `${decimal(fraction * 100, places)}${noBreak}%`,
    signedPercent: (fraction: number, places = 0) => `${signed(fraction * 100, places)}${noBreak}%`,
    interval(low: number, high: number, places = 0) {
      const ends = [decimal(low * 100, places), decimal(high * 100, places)];
      // A dash between minus signs cannot be read without air around it.
      const dash = ends.some((end) => end.startsWith(minus)) ? `${noBreak}–${noBreak}` : "–";
      return `${ends.join(dash)}${noBreak}%`;
    },
  };
}

function dates(language: Language) {
  const named = (names: readonly string[], month: string) =>
    `${names[Number(month.slice(5, 7)) - 1] ?? month.slice(5, 7)} ${month.slice(0, 4)}`;
  return {
    month: (month: string) => named(monthNames[language], month),
    shortMonth: (month: string) => named(shortMonthNames[language], month),
    day(day: string) {
      const date = Number(day.slice(8, 10));
      const ordinal = language === "fr" && date === 1 ? "1er" : String(date);
      return `${ordinal} ${named(monthNames[language], day)}`;
    },
  };
}

function amounts(mark: Marks) {
  const withCurrency = (digits: string, currency: string) =>
    mark.currencyFirst ? `${currency}${noBreak}${digits}` : `${digits}${noBreak}${currency}`;
  function amount(minor: number, currency: string): string {
    if (currenciesWithoutMinorUnit.has(currency)) return withCurrency(spell(rounded(minor, 0), mark), currency);
    const isWhole = minor % 100 === 0;
    return withCurrency(spell(rounded(minor / 100, isWhole ? 0 : 2), mark), currency);
  }
  return { amount, money: (francs: number) => amount(francs, "RWF") };
}

function makeFormatter(language: Language): Formatter {
  const mark = marks[language];
  return { ...numbers(mark), ...dates(language), ...amounts(mark) };
}

const formatters = {
  en: makeFormatter("en"),
  fr: makeFormatter("fr"),
  rw: makeFormatter("rw"),
};

export function formatter(language: Language): Formatter {
  return formatters[language];
}
