import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attributes, countCodes, placeCodes } from "@/domain/disclosure/catalogue";
import { protect } from "@/domain/disclosure/protect";
import type { Released, ReleasedPart } from "@/domain/disclosure/released";
import type { CatalogueValues, PartCounts } from "@/domain/disclosure/values";
import { randomFrom } from "@/scripts/bench/random";
import { randomRegister } from "@/scripts/disclosure/random-register";
import { valuesOf } from "@/scripts/disclosure/values-of";

interface TwoMoments {
  threshold: number;
  before: CatalogueValues;
  now: CatalogueValues;
  first: Released;
  second: Released;
}

const registers = fc.integer({ min: 1, max: 1_000_000 }).map((seed): TwoMoments => {
  const random = randomFrom(seed);
  const threshold = random.pick([3, 5, 10]);
  const register = randomRegister(random, threshold);
  const before = valuesOf(register, register.before, "2013-12-31");
  const now = valuesOf(register, register.now, "2014-03-31");
  const first = protect(before, { threshold, previous: null });
  return { threshold, before, now, first, second: protect(now, { threshold, previous: first }) };
});

function partsIn(part: ReleasedPart): ReleasedPart[] {
  return [part, ...part.parts.flatMap(partsIn)];
}

/** Every table of a release with the true counts of now and then. */
function tablesOf({ now, before, second }: TwoMoments) {
  return second.phases.flatMap((released, i) => {
    const [then, current] = [before.phases[i], now.phases[i]];
    if (then === undefined || current === undefined) throw new Error("A phase is missing.");
    const table = (whole: ReleasedPart, nowCounts: PartCounts, thenCounts: PartCounts) => ({
      whole,
      nowCounts,
      thenCounts,
    });
    const { places } = released;
    return [
      ...attributes.map((one) => table(released.who[one], current.who[one], then.who[one])),
      ...(places === null
        ? []
        : placeCodes.map((code) => table(places[code], current.places[code], then.places[code]))),
    ];
  });
}

describe("what is released", () => {
  test("is true: of its own day, or as a bound", () => {
    fc.assert(
      fc.property(registers, (moments) => {
        for (const { whole, nowCounts, thenCounts } of tablesOf(moments)) {
          for (const { id, shown, atLeast } of partsIn(whole)) {
            if (shown.as === "exact") expect(nowCounts.get(id)).toBe(shown.value);
            if (shown.as === "earlier") expect(thenCounts.get(id)).toBe(shown.value);
            for (const large of atLeast) expect(nowCounts.get(large.id)).toBeGreaterThanOrEqual(large.low);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test("shows no part below the threshold, and no small change of a part that is no headline", () => {
    fc.assert(
      fc.property(registers, (moments) => {
        const { threshold, second } = moments;
        const told = second.phases.flatMap(({ who }) => attributes.flatMap((one) => partsIn(who[one]).slice(1)));
        for (const { shown } of told) {
          if (shown.as === "exact" || shown.as === "earlier") expect(shown.value).toBeGreaterThanOrEqual(threshold);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("has every phase's people, households' members, enrolled and completed as the manager sees them", () => {
    fc.assert(
      fc.property(registers, ({ now, second, threshold }) => {
        for (const [i, { counts, places }] of second.phases.entries()) {
          for (const code of countCodes) {
            const value = now.phases[i]?.counts[code] ?? 0;
            const isHeld =
              places !== null && ["trainees_completed", "livestock_recipients", "housing_recipients"].includes(code);
            if (value < threshold) expect(counts[code]).toEqual({ as: "withheld" });
            else if (!isHeld) expect(counts[code]).toEqual({ as: "exact", value });
            else expect([{ as: "exact", value }, { as: "withheld" }]).toContainEqual(counts[code]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test("is the same when it is made again from the same values after the same release", () => {
    fc.assert(
      fc.property(registers, ({ now, first, second, threshold }) => {
        expect(protect(now, { threshold, previous: first })).toEqual(second);
      }),
      { numRuns: 50 },
    );
  });
});
