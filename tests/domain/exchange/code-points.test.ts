import fc from "fast-check";
import { expect, test } from "vitest";
import { byCodePoint, sortByCodePoint } from "@/domain/exchange/code-points";

const texts = fc.array(fc.string({ unit: "binary", maxLength: 6 }), { maxLength: 20 });

test("the order of code points is the order of the UTF-8 bytes", () => {
  fc.assert(
    fc.property(texts, (some) => {
      const byBytes = [...some].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      expect([...some].sort(byCodePoint)).toEqual(byBytes);
      expect(sortByCodePoint([...some])).toEqual(byBytes);
    }),
  );
});

test("a character beyond U+FFFF comes after one at the end of the basic plane", () => {
  expect(sortByCodePoint(["😀", "\uff5e", "z"])).toEqual(["z", "\uff5e", "😀"]);
});
