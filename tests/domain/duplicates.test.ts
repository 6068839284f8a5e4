import fc from "fast-check";
import { expect, test } from "vitest";
import { compared, isWorthAsking, type Comparable } from "@/domain/duplicates";

const anne: Comparable = {
  familyName: "Uwase",
  givenName: "Anne Marie",
  sex: "f",
  birthYear: 1990,
  district: "RW24",
  documentNumber: null,
};

test("names in another order, without accents and in other fields are the same names", () => {
  const turned = { ...anne, familyName: "MARIE Anné", givenName: "uwase" };
  expect(compared(anne, turned).likenesses).toEqual(["same-names", "same-birth-year", "same-sex", "same-district"]);
  expect(isWorthAsking(anne, turned)).toBe(true);
});

test("an age that is two years off still asks, three years do not", () => {
  expect(isWorthAsking(anne, { ...anne, birthYear: 1992 })).toBe(true);
  expect(isWorthAsking(anne, { ...anne, birthYear: 1993 })).toBe(false);
});

test("one shared name of several does not ask; the only name somebody has does", () => {
  expect(isWorthAsking(anne, { ...anne, givenName: "Claudine" })).toBe(false);
  expect(isWorthAsking(anne, { ...anne, givenName: null })).toBe(true);
});

test("the same document asks whatever else is said, with or without spaces", () => {
  const card = "1 1990 7 0012345 1 12";
  const other = { ...anne, familyName: "Mugabo", givenName: null, birthYear: 1970, documentNumber: card };
  expect(isWorthAsking({ ...anne, documentNumber: "1199070012345112" }, other)).toBe(true);
});

test("two different documents speak against one person", () => {
  const [one, other] = [
    { ...anne, documentNumber: "A1" },
    { ...anne, documentNumber: "B2" },
  ];
  expect(compared(one, other).score).toBeLessThan(compared(anne, anne).score);
});

const person = fc.record<Comparable>({
  familyName: fc.constantFrom("Uwase", "Mugabo Jean", "Nyiramana"),
  givenName: fc.constantFrom(null, "Anne", "Jean Claude", "Uwase"),
  sex: fc.constantFrom("f", "m", null),
  birthYear: fc.option(fc.integer({ min: 1980, max: 1990 }), { nil: null }),
  district: fc.constantFrom("RW24", "RW31", null),
  documentNumber: fc.constantFrom(null, "A1", "a 1", "B2"),
});

test("it does not matter which of two records comes first", () => {
  fc.assert(
    fc.property(person, person, (one, other) => {
      expect(compared(one, other)).toEqual(compared(other, one));
      expect(isWorthAsking(one, other)).toBe(isWorthAsking(other, one));
    }),
  );
});
