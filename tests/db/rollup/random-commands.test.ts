import fc from "fast-check";
import { expect, test } from "vitest";
import { expectTrueRollup } from "@/tests/support/register";
import { anyCommand, attempt, opening, type Made } from "@/tests/support/random-commands";
import { testStore } from "@/tests/support/test-store";

const nothing = (): Made => ({
  household: [],
  beneficiary: [],
  trainer: [],
  course: [],
  assistance: [],
  interview: [],
});

test("after any commands, one by one or several at once, every stored sum is what the records give", async () => {
  let accepted = 0;
  const sequences = fc.array(fc.array(anyCommand, { minLength: 1, maxLength: 3 }), { minLength: 30, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(opening, sequences, async (first, sequence) => {
      const [store, made] = [await testStore(), nothing()];
      for (const together of [...first.map((command) => [command]), ...sequence]) {
        const results = await Promise.all(together.map((command) => attempt(store, made, command)));
        accepted += results.filter(Boolean).length;
      }
      await expectTrueRollup(store);
    }),
    { numRuns: 30, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false },
  );
  expect(accepted).toBeGreaterThan(100);
});
