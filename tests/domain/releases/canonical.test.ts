import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText } from "@/domain/releases/canonical";

test("the canonical text is JSON of the same value", () => {
  const text = fc.json().map((json) => JSON.stringify(JSON.parse(json)));
  fc.assert(fc.property(text, (json) => expect(JSON.parse(canonicalText(JSON.parse(json)))).toEqual(JSON.parse(json))));
});

test("the order in which names were written does not matter", () => {
  expect(canonicalText({ b: 1, a: [{ d: null, c: "x" }] })).toBe('{"a":[{"c":"x","d":null}],"b":1}');
  expect(canonicalText({ a: [{ c: "x", d: null }], b: 1 })).toBe('{"a":[{"c":"x","d":null}],"b":1}');
});

test("what JSON would silently change is refused", () => {
  expect(() => canonicalText({ value: Number.NaN })).toThrow("finite");
});
