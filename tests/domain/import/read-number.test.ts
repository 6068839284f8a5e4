import fc from "fast-check";
import { expect, test } from "vitest";
import { amountReader, decimalMarkOf, parseNumber, wholeReader } from "@/domain/import/read-number";

const context = { decimalMark: null, from1904: false } as const;

/** How people part thousands and decimals; the last is for numbers without groups. */
const styles = [
  { group: " ", decimal: "," },
  { group: "\u00a0", decimal: "," },
  { group: "\u202f", decimal: "," },
  { group: ",", decimal: "." },
  { group: ".", decimal: "," },
  { group: "’", decimal: "." },
  { group: "'", decimal: "," },
  { group: "", decimal: "." },
  { group: "", decimal: "," },
];

function written(value: number, decimals: string, { group, decimal }: { group: string; decimal: string }): string {
  const whole = String(value).replace(/\B(?=(\d{3})+$)/g, group);
  return decimals === "" ? whole : `${whole}${decimal}${decimals}`;
}

test("a number reads the same in every way of writing it", () => {
  const number = fc.record({
    value: fc.nat(999_999_999),
    decimals: fc.constantFrom("", "0", "5", "25", "75"),
    style: fc.constantFrom(...styles),
    around: fc.constantFrom("*", "* RWF", "* Frw", "RWF *", "*F"),
  });
  fc.assert(
    fc.property(number, ({ value, decimals, style, around }) => {
      const text = around.replace("*", written(value, decimals, style)).replace(/[\u00a0\u202f]/g, " ");
      expect(parseNumber(text, null)).toBe(Number(`${value}.${decimals || "0"}`));
    }),
  );
});

test.each([
  ["1 234,5", 1234.5],
  ["1,234.5", 1234.5],
  ["1.234,5", 1234.5],
  ["12.500 Frw", 12500],
  ["0,5", 0.5],
  ["0.500", 0.5],
  ["-5", -5],
  ["1 2345", null],
  ["12,34,567", null],
  ["1,234 567", null],
  ["1.234.567", 1234567],
  ["1,2,3", null],
  ["", null],
  ["abc", null],
  ["12 mois", null],
])("%s is read as %s", (text, value) => {
  expect(parseNumber(text, null)).toBe(value);
});

test("in a column that writes decimals with a comma, 1,234 is asked about and 1.234 is not", () => {
  expect(decimalMarkOf(["12", "1 234,5", "7,25"])).toBe(",");
  expect(parseNumber("1,234", ",")).toBe("in-doubt");
  expect(parseNumber("1.234", ",")).toBe(1234);
});

test("a column that writes decimals with both marks shows none", () => {
  expect(decimalMarkOf(["7,25", "7.25"])).toBeNull();
  expect(decimalMarkOf([7.25])).toBeNull();
});

test("an amount is whole francs, a count must be whole", () => {
  expect(amountReader(0, 10_000)("1 234,5", context)).toEqual({ value: "1235" });
  expect(wholeReader(1, 99)("2,5", context)).toMatchObject({ expected: { code: "whole-number" } });
  expect(wholeReader(1, 99)("5,0", context)).toEqual({ value: "5" });
  expect(amountReader(0, 10_000)("-0,4", context)).toMatchObject({ expected: { code: "whole-number" } });
});

test("a number that the file keeps as one has no mark in doubt", () => {
  expect(amountReader(0, 10_000)(1.234, { ...context, decimalMark: "," })).toEqual({ value: "1" });
});
