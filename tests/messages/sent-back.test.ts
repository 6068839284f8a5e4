import { afterEach, expect, test } from "vitest";
import { csvSheet } from "@/domain/import/csv-sheet";
import { readSentBack, type SentBackRow } from "@/messages/sent-back";
import { sentBackRows } from "@/messages/sent-back-rows";
import { translatableTexts, translationState } from "@/messages/translation-state";
import { translator } from "@/messages/translator";
import { takeWordings } from "@/messages/wordings";

const key = "words.kind.livestock";
const texts = translatableTexts("rw", []);
const livestock = texts.find((one) => one.key === key);
if (livestock === undefined) throw new Error(`No text ${key}.`);
const row = (fields: Partial<SentBackRow>): SentBackRow => ({
  ...{ number: 2, key, english: livestock.english, text: "amatungo magufi", reviewed: "yes" },
  ...fields,
});
const problemOf = (fields: Partial<SentBackRow>) => readSentBack("rw", [row(fields)], []).problems[0]?.problem;

afterEach(() => takeWordings("", []));

test("a text that comes back is shown at once, and the product's own again when the English text has changed", () => {
  const { wordings } = readSentBack("rw", [row({})], []);
  takeWordings("first", wordings);
  expect(translator("rw", "words")("kind.livestock")).toBe("amatungo magufi");
  expect(translator("en", "words")("kind.livestock")).toBe(livestock.english);
  const outdated = wordings.map((one) => ({ ...one, english: "cattle" }));
  takeWordings("second", outdated);
  expect(translator("rw", "words")("kind.livestock")).toBe(livestock.text);
  expect(translatableTexts("rw", outdated).find((one) => one.key === key)?.from).toBe("outdated");
});

test("a reviewed text is no draft any more", () => {
  const drafts = (stored: Parameters<typeof translatableTexts>[1]) =>
    translationState(translatableTexts("rw", stored)).find(({ part }) => part === "words")?.drafts ?? 0;
  const { wordings } = readSentBack("rw", [row({ text: livestock.text })], []);
  expect(wordings).toHaveLength(1);
  expect(drafts(wordings)).toBe(drafts([]) - 1);
});

test("a text is refused that nobody asked for, that is empty, or that could not be shown", () => {
  expect(problemOf({ key: "words.kind.boats" })).toBe("unknown-key");
  expect(problemOf({ english: "boats" })).toBe("english-changed");
  expect(problemOf({ text: " " })).toBe("empty");
  expect(problemOf({ text: "amatungo {" })).toBe("malformed");
  expect(problemOf({ text: "amatungo {count}" })).toBe("arguments");
  expect(problemOf({ reviewed: "perhaps" })).toBe("reviewed");
  expect(readSentBack("rw", [row({ text: livestock.text, reviewed: "no" })], []).unchanged).toBe(1);
});

test("the table of a translator is read whatever the order of its columns; another table is none", () => {
  const table = csvSheet("Text;key;english;reviewed\r\n'-5;a.b;five;no\r\n", 10);
  expect(sentBackRows(table.rows)).toEqual([{ number: 2, key: "a.b", english: "five", text: "-5", reviewed: "no" }]);
  expect(sentBackRows(csvSheet("name,age\r\nAnne,30\r\n", 10).rows)).toBeNull();
});
