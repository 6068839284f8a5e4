import { expect, test } from "vitest";
import { catalogueProblems } from "@/messages/catalogue-problems";

const english = { people: { count: "{count, plural, one {{people} person} other {{people} people}}" } };

test("catalogues with the same keys and arguments agree, however each language forms its plurals", () => {
  const french = {
    people: { count: "{count, plural, =0 {personne} one {{people} personne} other {{people} personnes}}" },
  };
  const kinyarwanda = { people: { count: "{count, plural, other {abantu {people}}}" } };
  expect(catalogueProblems({ en: english, fr: french, rw: kinyarwanda })).toEqual([]);
});

test("a key that one language lacks is named with the language", () => {
  expect(catalogueProblems({ en: english, rw: { people: {} } })).toEqual(["rw: people.count is missing"]);
});

test("a whole namespace that one language lacks is named key by key", () => {
  expect(catalogueProblems({ en: { a: { x: "X", y: "Y" } }, fr: {} })).toEqual([
    "fr: a.x is missing",
    "fr: a.y is missing",
  ]);
});

test("a text that lost an argument in translation is refused", () => {
  const problems = catalogueProblems({ en: { a: "{people} of {target}" }, fr: { a: "{people} personnes" } });
  expect(problems).toEqual(["fr: a has {people} where en has {people}, {target}"]);
});

test("a text that is not well formed is refused", () => {
  expect(catalogueProblems({ en: { a: "{people" } })[0]).toMatch(/^en: a is not well formed/);
});

test("an empty text is refused", () => {
  expect(catalogueProblems({ en: { a: "A" }, fr: { a: " " } })).toEqual(["fr: a is empty or not a text"]);
});

test("a number that ICU would format is refused: Kinyarwanda has no data for it in a browser", () => {
  expect(catalogueProblems({ en: { a: "{people, number}" } })[0]).toMatch(/formats a number or a day itself/);
});
