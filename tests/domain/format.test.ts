import fc from "fast-check";
import { expect, test } from "vitest";
import { formatter } from "@/domain/format";
import { languages } from "@/domain/vocabulary";

const en = formatter("en");
const fr = formatter("fr");
const rw = formatter("rw");
const nb = "\u00a0";
const narrow = "\u202f";
const minus = "\u2212";

test("whole numbers are grouped in thousands as each language does", () => {
  expect(en.count(1_234)).toBe("1,234");
  expect(fr.count(1_234)).toBe(`1${narrow}234`);
  expect(rw.count(1_234)).toBe("1,234");
  expect(en.count(999)).toBe("999");
  expect(fr.count(999_999_999_999_999)).toBe(["999", "999", "999", "999", "999"].join(narrow));
  expect(en.count(-41_455)).toBe(`${minus}41,455`);
});

test("decimals keep their places and the language's mark", () => {
  expect(en.decimal(1234.5, 1)).toBe("1,234.5");
  expect(fr.decimal(1234.5, 2)).toBe(`1${narrow}234,50`);
  expect(rw.decimal(8.152, 1)).toBe("8.2");
  expect(en.decimal(1234.56789, 4)).toBe("1,234.5679");
});

test("halves are rounded as a person does by hand", () => {
  expect(en.percent(57 / 200)).toBe(`29${nb}%`);
  expect(en.percent(0.145)).toBe(`15${nb}%`);
  expect(en.count(2.5)).toBe("3");
  expect(en.count(-2.5)).toBe(`${minus}3`);
  expect(en.percent(0.1449)).toBe(`14${nb}%`);
});

test("per cent has the same no-break space in all languages", () => {
  for (const language of languages) {
    expect(formatter(language).percent(0.78)).toBe(`78${nb}%`);
    expect(formatter(language).signedPercent(0.78)).toBe(`+78${nb}%`);
    expect(formatter(language).signedPercent(-0.78)).toBe(`${minus}78${nb}%`);
  }
  expect(fr.percent(0.6253, 1)).toBe(`62,5${nb}%`);
});

test("what rounds to nothing has no sign", () => {
  expect(en.signedPercent(0.001)).toBe(`0${nb}%`);
  expect(en.signedPercent(-0.001)).toBe(`0${nb}%`);
  expect(en.signed(0)).toBe("0");
  expect(en.count(-0)).toBe("0");
  expect(fr.signed(-3.5, 1)).toBe(`${minus}3,5`);
  expect(en.signed(1_316)).toBe("+1,316");
});

test("an interval is read in one piece, with air around its dash when an end is negative", () => {
  expect(en.interval(0.7123, 0.8499)).toBe(`71–85${nb}%`);
  expect(fr.interval(0.5322, 0.7182, 1)).toBe(`53,2–71,8${nb}%`);
  expect(en.interval(-4.682, 5.482)).toBe(`${minus}468${nb}–${nb}548${nb}%`);
  expect(en.interval(-0.001, 0.1)).toBe(`0–10${nb}%`);
});

test("months and days are named in three languages", () => {
  expect([en, fr, rw].map((f) => f.month("2013-12"))).toEqual(["December 2013", "décembre 2013", "Ukuboza 2013"]);
  expect([en, fr, rw].map((f) => f.shortMonth("2014-01"))).toEqual(["Jan 2014", "janv. 2014", "mut. 2014"]);
  expect([en, fr, rw].map((f) => f.day("2013-12-02"))).toEqual([
    "2 December 2013",
    "2 décembre 2013",
    "2 Ukuboza 2013",
  ]);
  expect(fr.day("2013-08-01")).toBe("1er août 2013");
  expect(en.day("2013-08-01")).toBe("1 August 2013");
});

test("every language has twelve different months, long and short", () => {
  const months = Array.from({ length: 12 }, (_, i) => `2013-${String(i + 1).padStart(2, "0")}`);
  for (const language of languages) {
    const { month, shortMonth } = formatter(language);
    expect(new Set(months.map(month)).size).toBe(12);
    expect(new Set(months.map(shortMonth)).size).toBe(12);
  }
});

test("francs are whole, and other money shows cents only when there are any", () => {
  expect(en.money(12_000)).toBe(`RWF${nb}12,000`);
  expect(fr.money(12_000)).toBe(`12${narrow}000${nb}RWF`);
  expect(rw.money(12_000)).toBe(`RWF${nb}12,000`);
  expect(en.amount(300_000_000, "USD")).toBe(`USD${nb}3,000,000`);
  expect(fr.amount(123_450, "USD")).toBe(`1${narrow}234,50${nb}USD`);
  expect(en.amount(123_450, "JPY")).toBe(`JPY${nb}123,450`);
});

test("a formatted count can be read back exactly in every language", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e15 + 1, max: 1e15 - 1 }), fc.constantFrom(...languages), (value, language) => {
      const written = formatter(language).count(value);
      expect(Number(written.replace(minus, "-").replace(/[^\d-]/g, ""))).toBe(value);
    }),
  );
});

test("one formatter serves everyone who reads a language", () => {
  expect(formatter("fr")).toBe(fr);
});
