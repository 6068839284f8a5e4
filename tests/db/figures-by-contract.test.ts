import { expect, test } from "vitest";
import { loadRegister } from "@/db/exchange/load-register";
import { memorySource } from "@/db/exchange/memory-source";
import { figures } from "@/db/queries/figures-by";
import { wholeProgramme } from "@/domain/access/scope";
import type { ExchangeFile } from "@/domain/exchange/files";
import type { Cells } from "@/domain/exchange/read-row";
import { everything } from "@/domain/filter";
import { figureDifferences } from "@/tests/support/figure-differences";
import { handCase } from "@/tests/support/hand-case";
import { oracleFigures } from "@/tests/support/oracle";
import { randomQuestion, randomRegister, type RandomQuestion } from "@/tests/support/random-register";
import { testStore } from "@/tests/support/test-store";

const scope = wholeProgramme("rwanda", "test");
const questionsEach = 60;

/** Every question whose figures differ from the naive computation, with what differs. */
async function disagreements(folder: ReadonlyMap<ExchangeFile, Cells[]>, questions: readonly RandomQuestion[]) {
  const store = await testStore();
  await loadRegister(store, scope, memorySource(folder));
  const found: unknown[] = [];
  for (const question of questions) {
    const expected = oracleFigures(folder, question.filter, question.asOf);
    const differences = figureDifferences(expected, await figures(store.reader, scope, question));
    if (differences.length > 0) found.push({ ...question, differences });
  }
  return found;
}

test("the contract's case worked out by hand comes out of the database", async () => {
  const days = ["2014-01-15", "2014-03-30", "2014-03-31"];
  expect(
    await disagreements(
      handCase,
      days.map((asOf) => ({ filter: everything, asOf })),
    ),
  ).toEqual([]);
});

test.each([11, 12, 13, 14, 15, 16])(
  "every figure of awkward register %i is the contract's, under any filter",
  async (seed) => {
    const questions = Array.from({ length: questionsEach }, (_, i) => randomQuestion(seed * questionsEach + i));
    expect(await disagreements(randomRegister(seed, 12 + (seed % 3) * 15), questions)).toEqual([]);
  },
);
