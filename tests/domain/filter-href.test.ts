import { expect, test } from "vitest";
import { everything } from "@/domain/filter";
import { filterHref, recordsHref, without } from "@/domain/filter-href";
import { parseFilter } from "@/domain/filter-parse";
import { chosenLanguage } from "@/domain/language-choice";

const filter = { ...everything, phase: ["i", "iv"], province: ["south"], review: "verified" as const };

test("the address of everything has no query", () => {
  expect(filterHref("/outcomes", everything)).toBe("/outcomes");
});

test("an address reads as words, with commas between alternatives", () => {
  expect(filterHref("/outcomes", filter)).toBe("/outcomes?phase=i,iv&province=south&review=verified");
});

test("what is read from an address is what was written into it", () => {
  const query = Object.fromEntries(new URL(filterHref("/", filter), "http://local").searchParams);
  expect(parseFilter(query, ["i", "ii", "iii", "iv"])).toEqual({ filter, problems: [] });
});

test("the records of a figure carry its name and the same filter", () => {
  expect(recordsHref("in_work", without(filter, ["province", "review"]))).toBe("/records?figure=in_work&phase=i,iv");
});

test("what was chosen goes before what the browser asks for, and English stands in for a language we lack", () => {
  expect(chosenLanguage("rw", "fr")).toBe("rw");
  expect(chosenLanguage(undefined, "de, en;q=0.5, fr-RW;q=0.8")).toBe("fr");
  expect(chosenLanguage("xx", "de")).toBe("en");
  expect(chosenLanguage(undefined, "fr;q=0, rw;q=0.1")).toBe("rw");
  const offer = { offered: ["rw", "fr"], first: "fr" } as const;
  expect(chosenLanguage("en", "rw", offer)).toBe("rw");
  expect(chosenLanguage("en", "en", offer)).toBe("fr");
});
