import { expect, test } from "vitest";
import { loadRegister } from "@/db/exchange/load-register";
import { memorySource } from "@/db/exchange/memory-source";
import type { FigureGroup } from "@/db/queries/counted-figures";
import { figures, figuresBy } from "@/db/queries/figures-by";
import { wholeProgramme } from "@/domain/access/scope";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import type { IndicatorCode } from "@/domain/indicators/codes";
import { dimensions, type Dimension, type GroupKey } from "@/domain/question";
import { randomFrom } from "@/scripts/bench/random";
import { figureDifferences } from "@/tests/support/figure-differences";
import { oracleFigures } from "@/tests/support/oracle";
import { randomQuestion, randomRegister } from "@/tests/support/random-register";
import { testStore } from "@/tests/support/test-store";

const scope = wholeProgramme("rwanda", "test");
const questionsEach = 24;

/** Up to three dimensions; every combination comes up over the seeds. */
function randomSplit(seed: number): Dimension[] {
  const random = randomFrom(seed);
  const some = dimensions.filter(() => random.chance(0.3)).slice(0, 3);
  return some.length > 0 ? some : [random.pick(dimensions)];
}

/** A store with an awkward register, and questions about it that are split. */
async function splitAnswers(seed: number) {
  const folder = randomRegister(seed, 10 + (seed % 3) * 12);
  const store = await testStore();
  await loadRegister(store, scope, memorySource(folder));
  const answers = [];
  for (let i = 0; i < questionsEach; i += 1) {
    const question = { ...randomQuestion(seed * questionsEach + i), by: randomSplit(seed * questionsEach + i) };
    const whole = await figures(store.reader, scope, question);
    answers.push({ ...question, whole, groups: await figuresBy(store.reader, scope, question) });
  }
  return { folder, answers };
}

/** The whole filter, with the values of one part in place of what was chosen. */
function narrowedTo(key: GroupKey, filter: Filter): Filter {
  return Object.entries(key).reduce((narrow, [name, value]) => ({ ...narrow, [name]: [value] }), filter);
}

test.each([21, 22, 23, 24])(
  "each part of split register %i has exactly the figures of its own filter",
  async (seed) => {
    const { folder, answers } = await splitAnswers(seed);
    const wrong = answers.flatMap(({ filter, asOf, by, groups }) =>
      groups.flatMap(({ key, figures: actual }) => {
        const differences = figureDifferences(oracleFigures(folder, narrowedTo(key, filter), asOf), actual);
        return differences.length === 0 ? [] : [{ filter, asOf, by, key, differences }];
      }),
    );
    expect(wrong).toEqual([]);
  },
);

/** Packages and trainers lie in one part each, so they add up; people and households need not. */
const additive: readonly IndicatorCode[] = ["trainees_enrolled", "trainees_completed"];

test.each([31, 32, 33])("no package of split register %i falls between the parts, and none into two", async (seed) => {
  const { answers } = await splitAnswers(seed);
  const wrong = answers.flatMap(({ filter, by, whole, groups }) =>
    additive
      .filter((code) => valueOf(whole, code) !== sumOf(groups, code))
      .map((code) => ({ filter, by, code, whole: valueOf(whole, code), parts: sumOf(groups, code) })),
  );
  expect(wrong).toEqual([]);
});

function valueOf(all: readonly Figure[], code: IndicatorCode): number {
  return all.find((figure) => figure.code === code)?.value ?? 0;
}

function sumOf(groups: readonly FigureGroup[], code: IndicatorCode): number {
  return groups.reduce((sum, group) => sum + valueOf(group.figures, code), 0);
}

test("the parts of a split are all different, and every question has some", async () => {
  const { answers } = await splitAnswers(41);
  for (const { by, filter, groups } of answers) {
    const keys = groups.map(({ key }) => by.map((name) => key[name]).join(" "));
    expect(new Set(keys).size, JSON.stringify({ by, filter })).toBe(keys.length);
  }
  expect(answers.filter(({ groups }) => groups.length > 1).length).toBeGreaterThan(questionsEach / 2);
});
