import fc from "fast-check";
import { expect, test } from "vitest";
import { makeRelease } from "@/db/commands/make-release";
import { releaseChanges } from "@/db/queries/release-changes";
import { releaseOf, type Release } from "@/db/queries/releases";
import type { Store } from "@/db/store";
import { claim } from "@/domain/access/scope";
import { indicatorCodes } from "@/domain/indicators/codes";
import { anyCommand, attempt, opening, type Made } from "@/tests/support/random-commands";
import { assisted, enumerator, figure, household, interviewed, person, voided } from "@/tests/support/register";
import { testStore } from "@/tests/support/test-store";

const manager = claim(enumerator, "configure");
const settings = { threshold: 0, courseMonths: 5, fiscalYearFirstMonth: 7, codeVersion: "test" };

async function released(store: Store, asOf: string, phases = ["iv"]): Promise<Release> {
  const input = { phases: phases.join(";"), period: "quarter", review: "reported" };
  const { id } = await makeRelease(store, manager, input, { ...settings, asOf });
  const release = await releaseOf(store.reader, manager, id);
  if (release === null) throw new Error(`No release ${id}.`);
  return release;
}

const nothing = (): Made => ({
  household: [],
  beneficiary: [],
  trainer: [],
  course: [],
  assistance: [],
  interview: [],
});

test("why figures changed adds up exactly, whatever was done between two releases", async () => {
  const sequence = fc.array(anyCommand, { minLength: 15, maxLength: 25 });
  let moved = 0;
  await fc.assert(
    fc.asyncProperty(opening, sequence, fc.boolean(), async (first, commands, isLater) => {
      const [store, made] = [await testStore(), nothing()];
      for (const command of first) await attempt(store, made, command);
      const before = await released(store, "2014-01-31");
      for (const command of commands) await attempt(store, made, command);
      const after = await released(store, isLater ? "2014-06-30" : "2014-01-31");
      for (const explained of await releaseChanges(store.reader, manager, [before, after])) {
        const parts = explained.contributions;
        const [was, is] = [before, after].map((one) => one.content.results[0]?.rows.find(isOf(explained.code)));
        const difference = (name: "numerator" | "denominator" | "cumulative") =>
          Number(is?.[name] ?? 0) - Number(was?.[name] ?? 0);
        const sum = (name: "numerator" | "denominator") => parts.reduce((total, part) => total + part[name], 0);
        const isRatio = is?.numerator !== null || was?.numerator !== null;
        expect(sum("numerator")).toBe(difference(isRatio ? "numerator" : "cumulative"));
        if (isRatio) expect(sum("denominator")).toBe(difference("denominator"));
        const passed = parts.filter(({ cause }) => cause === "time-passed");
        if (explained.code !== "followup_response" || !isLater) expect(passed).toEqual([]);
        moved += parts.length;
        if (explained.from === null || explained.to === null || parts.some(({ value }) => value === null)) continue;
        const values = parts.reduce((total, { value }) => total + (value ?? 0), 0);
        expect(values).toBeCloseTo(explained.to - explained.from, 9);
      }
    }),
    { numRuns: 30, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false },
  );
  expect(moved).toBeGreaterThan(5);
});

function isOf(code: string) {
  return ({ indicator }: { indicator: unknown }) => indicator === code;
}

test("a share's change is divided among new and voided records as their order on average gives", async () => {
  const store = await testStore();
  const home = await household(store);
  const trained = async () => assisted(store, await person(store, { household: home }));
  const dropped = async () => assisted(store, await person(store, { household: home }), { status: "dropped-out" });
  await trained();
  const wrong = await dropped();
  const before = await released(store, "2014-01-31");
  await trained();
  await voided(store, "assistance", wrong);
  const after = await released(store, "2014-01-31");
  const changes = await releaseChanges(store.reader, manager, [before, after]);
  const completion = changes.find(({ code }) => code === "completion_rate");
  expect(completion).toMatchObject({ from: 1 / 2, to: 1 });
  const byCause = new Map(completion?.contributions.map((part) => [part.cause, part]));
  // 1/2 → 2/3 → 2/2 or 1/2 → 1/1 → 2/2: the new record adds 1/6 or 0, the voided one 1/3 or 1/2.
  expect(byCause.get("new-records")?.value).toBeCloseTo(1 / 12, 12);
  expect(byCause.get("voided")?.value).toBeCloseTo(5 / 12, 12);
});

test("follow-ups that fell due meanwhile are time that passed", async () => {
  const store = await testStore();
  const assistance = await assisted(store, await person(store, { household: await household(store) }));
  await interviewed(store, assistance, { round: "3-months", held_on: "2014-01-10", in_work: "yes" });
  const before = await released(store, "2013-12-30");
  const after = await released(store, "2014-03-31");
  const changes = await releaseChanges(store.reader, manager, [before, after]);
  expect(changes.find(({ code }) => code === "followup_response")?.contributions).toEqual([
    { cause: "time-passed", numerator: 1, denominator: 2, value: null },
  ]);
});

test("a release says what every other door says", async () => {
  const store = await testStore();
  await assisted(store, await person(store, { household: await household(store) }));
  const { content } = await released(store, "2014-03-31");
  for (const code of indicatorCodes) {
    const row = content.results[0]?.rows.find(isOf(code));
    expect(row?.cumulative).toBe((await figure(store, code, { phase: ["iv"] })).value);
  }
});
