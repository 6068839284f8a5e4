import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText, type Plain } from "@/domain/releases/canonical";

const { value: plain } = fc.letrec<{ value: Plain; list: Plain[]; names: Record<string, Plain> }>((tie) => ({
  value: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), tie("list"), tie("names")),
  list: fc.array(tie("value"), { maxLength: 4 }),
  names: fc.dictionary(fc.string(), tie("value"), { maxKeys: 4, noNullPrototype: true }),
}));

test("the canonical text is JSON of the same value", () => {
  fc.assert(
    fc.property(plain, (value) => {
      expect(JSON.parse(canonicalText(value))).toEqual(value);
    }),
  );
});

test("the order in which names were written does not matter", () => {
  expect(canonicalText({ b: 1, a: [{ d: null, c: "x" }] })).toBe('{"a":[{"c":"x","d":null}],"b":1}');
  expect(canonicalText({ a: [{ c: "x", d: null }], b: 1 })).toBe('{"a":[{"c":"x","d":null}],"b":1}');
});

test("what JSON would silently change is refused", () => {
  expect(() => canonicalText({ value: Number.NaN })).toThrow("finite");
});
