import fc from "fast-check";
import { expect, test } from "vitest";
import { peopleWithTwoKinds } from "@/domain/two-kinds";
import { kinds, type Kind } from "@/domain/vocabulary";

test("people with two kinds or three are those whose own kinds say so", () => {
  const person = fc.subarray([...kinds], { minLength: 1 });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 60 }), (people) => {
      const withAnyOf = (chosen: readonly Kind[]) =>
        people.filter((own) => own.some((kind) => chosen.includes(kind))).length;
      expect(peopleWithTwoKinds(withAnyOf)).toBe(people.filter((own) => own.length > 1).length);
    }),
  );
});
