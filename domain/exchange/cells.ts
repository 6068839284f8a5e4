import * as z from "zod/mini";
import { isUserName } from "@/domain/access/user-name";
import { isDay } from "@/domain/dates";
import type { Expected } from "@/domain/exchange/problems";
import { fromRoman } from "@/domain/exchange/roman";
import { districtByCode } from "@/domain/places";

/** A text that cannot be read as what its column holds. */
export const unreadable = Symbol("unreadable");
type Read<T> = (text: string) => T | typeof unreadable;

/** A column's schema: reads the text of a cell, or says what was expected. After a problem the value is `null`. */
function cell<T>(read: Read<T>, expected: Expected) {
  return z.pipe(
    z.string(),
    z.transform((text: string, context): T => {
      const value = read(text);
      if (value !== unreadable) return value;
      context.issues.push({ code: "custom", input: text, params: expected });
      return afterProblem<T>();
    }),
  );
}

/** Whole-row rules run on the good cells of a bad row too; they see the bad ones as not known. */
function afterProblem<T>(): T {
  return null as T;
}

/** A column in which an empty cell means not known. */
function optionalCell<T>(read: Read<T>, expected: Expected) {
  return cell<T | null>((text) => (text === "" ? null : read(text)), expected);
}

function requiredCell<T>(read: Read<T>, expected: Expected) {
  return z.pipe(
    z.string(),
    z.transform((text: string, context): T => {
      const value = text === "" ? unreadable : read(text);
      if (value !== unreadable) return value;
      context.issues.push({ code: "custom", input: text, params: text === "" ? { code: "required" } : expected });
      return afterProblem<T>();
    }),
  );
}

/** A text of a shape that is kept as it is written. */
export const requiredPattern = (shape: RegExp, expected: Expected) =>
  requiredCell<string>((text) => (shape.test(text) ? text : unreadable), expected);
export const optionalPattern = (shape: RegExp, expected: Expected) =>
  optionalCell<string>((text) => (shape.test(text) ? text : unreadable), expected);

const controlCharacter = /[\u0000-\u001f\u007f-\u009f]/;
/** Line breaks and tabs may stand in a text; other control characters separate the keys of the rollup. */
const controlInText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

function lengthOf(text: string): number {
  return text.length <= 64 ? text.length : [...text].length;
}

const readReference: Read<string> = (text) =>
  lengthOf(text) > 64 || text.includes(";") || controlCharacter.test(text) ? unreadable : text;

export const reference = requiredCell(readReference, { code: "reference" });
export const optionalReference = optionalCell(readReference, { code: "reference" });

/** References joined by `;`, each once, in the order of code points. */
export const references = cell<string[]>(
  (text) => {
    if (text === "") return [];
    const parts = text.split(";");
    const isRight = parts.every((part) => part !== "" && readReference(part) !== unreadable);
    return isRight ? [...new Set(parts)] : unreadable;
  },
  { code: "list-of-references" },
);

const readText =
  (most: number): Read<string> =>
  (text) => {
    if (text.trim() === "" || text.length > most || controlInText.test(text)) return unreadable;
    // One kind of line break, whichever system the text was typed on.
    return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  };

const textExpected = (most: number): Expected => ({ code: "text", params: { most: String(most) } });

/** An address as mail programs take it; whether somebody reads it is seen by writing to it. */
export const optionalEmail = optionalCell<string>(
  (text) => (text.length <= 200 && /^[^\s@;,<>"]+@[^\s@;,<>"]+\.[^\s@;,<>".]+$/.test(text) ? text : unreadable),
  { code: "email" },
);

/** Names have a place in an index, whose entries cannot be longer. */
export const name = requiredCell(readText(200), textExpected(200));
export const optionalText = optionalCell(readText(200), textExpected(200));
export const longText = optionalCell(readText(2000), textExpected(2000));

function wordOf<T extends string>(words: readonly T[]): Read<T> {
  const known = new Map<string, T>(words.map((word) => [word, word]));
  return (text) => known.get(text) ?? unreadable;
}

const wordExpected = (words: readonly string[]): Expected => ({ code: "one-of", params: { words: words.join(", ") } });

export const word = <T extends string>(words: readonly T[]) => requiredCell(wordOf(words), wordExpected(words));
export const optionalWord = <T extends string>(words: readonly T[]) => optionalCell(wordOf(words), wordExpected(words));

/** Words joined by `;`, each once and in the order of the list. */
export const words = <T extends string>(known: readonly T[]) =>
  cell<T[]>((text) => {
    const parts = text === "" ? [] : text.split(";");
    const chosen = known.filter((word) => parts.includes(word));
    return new Set(parts).size === chosen.length ? chosen : unreadable;
  }, wordExpected(known));

export const day = optionalCell<string>((text) => (isDay(text) ? text : unreadable), { code: "day" });

/** A month of the calendar, 'YYYY-MM'. */
export const month = requiredCell<string>((text) => (isDay(`${text}-01`) ? text : unreadable), { code: "day" });

function wholeNumber(low: number, high: number): Read<number> {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : -1;
    return value >= low && value <= high ? value : unreadable;
  };
}

export const whole = (low: number, high: number) =>
  optionalCell(wholeNumber(low, high), { code: "whole-number", params: { low: String(low), high: String(high) } });

/** A whole number that may not be left out. */
export const requiredWhole = (low: number, high: number) =>
  requiredCell(wholeNumber(low, high), { code: "whole-number", params: { low: String(low), high: String(high) } });

export const year = optionalCell(wholeNumber(1880, 2100), { code: "year" });

/** A number of 0 or more, kept as text, so that 0.630 leaves as it came. */
export const decimal = requiredCell<string>((text) => (/^\d{1,12}(\.\d{1,12})?$/.test(text) ? text : unreadable), {
  code: "decimal",
});

export const yesOrNo = optionalCell<boolean>((text) => (text === "yes" ? true : text === "no" ? false : unreadable), {
  code: "yes-no",
});

/** `yes` for a row that is voided; the column may be missing, and then nothing is said. */
export const voided = z.optional(
  cell<boolean>((text) => (text === "" ? false : text === "yes" ? true : unreadable), { code: "yes-or-empty" }),
);

const readDistrict: Read<string> = (text) => (districtByCode(text) === undefined ? unreadable : text);

export const district = requiredCell(readDistrict, { code: "district" });
export const optionalDistrict = optionalCell(readDistrict, { code: "district" });

/** P-codes joined by `;`, each once. */
export const districtCodes = cell<string[]>(
  (text) => {
    const parts = text === "" ? [] : text.split(";");
    return parts.every((part) => readDistrict(part) !== unreadable) ? [...new Set(parts)].sort() : unreadable;
  },
  { code: "list-of-districts" },
);

/** The shape of ISO 3166-1 alpha-2; which codes are in use changes, and no figure depends on it. */
export const country = optionalCell<string>((text) => (/^[A-Z]{2}$/.test(text) ? text : unreadable), {
  code: "country",
});

/** A phase that is referred to; whether there is one is seen when the row meets the register. */
export const phase = requiredCell(readReference, { code: "known-phase" });

/** A phase's code: its number in small Roman numerals, which also gives its position. */
export const phaseNumeral = requiredCell<string>((text) => (fromRoman(text) === null ? unreadable : text), {
  code: "phase-numeral",
});

/** A user name, in small letters. */
export const optionalUserName = optionalCell<string>(
  (text) => (isUserName(text.toLowerCase()) ? text.toLowerCase() : unreadable),
  { code: "user-name" },
);
