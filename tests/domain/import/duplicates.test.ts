import { expect, test } from "vitest";
import { documentKey, namesKey, possibleDuplicates, type Identity } from "@/domain/import/duplicates";

const uwase: Identity = {
  names: namesKey("UWASE Béatrice"),
  birthYear: 1990,
  sex: "f",
  district: "RW24",
  document: null,
};
const pairs = (...identities: Partial<Identity>[]) =>
  possibleDuplicates(
    identities.map((given, i) => ({ key: i + 2, identity: { ...uwase, ...given } })),
    [],
  );

test("names in another order, without accents, two years apart may be one person", () => {
  expect(pairs({}, { names: namesKey("Beatrice", "uwase"), birthYear: 1992 })).toEqual([[2, 3]]);
});

test.each<[string, Partial<Identity>]>([
  ["three years apart", { birthYear: 1993 }],
  ["another sex", { sex: "m" }],
  ["another district", { district: "RW31" }],
  ["one name more", { names: namesKey("UWASE Béatrice Marie") }],
])("%s is another person", (_, other) => {
  expect(pairs({}, other)).toEqual([]);
});

test.each<[string, Partial<Identity>]>([
  ["year", { birthYear: null }],
  ["sex", { sex: null }],
  ["district", { district: null }],
])("an unknown %s says nothing against it", (_, other) => {
  expect(pairs({}, other)).toEqual([[2, 3]]);
});

test("the same document is the same person, whatever the name, in any way of writing it", () => {
  const number = documentKey("1 1990 8 0012345 6 78");
  expect(number).toBe(documentKey("1199080012345678"));
  expect(pairs({ document: number }, { names: "other", sex: "m", document: number })).toEqual([[2, 3]]);
  expect(documentKey("12")).toBeNull();
});

test("somebody of the register is told by their reference", () => {
  const found = possibleDuplicates([{ key: 2, identity: uwase }], [{ key: "P001", identity: uwase }]);
  expect(found).toEqual([[2, "P001"]]);
});

test("one name on every row tells of so many only", () => {
  const many = Array.from({ length: 3000 }, () => ({}));
  expect(pairs(...many).length).toBeLessThan(3000 * 20 + 1);
});
