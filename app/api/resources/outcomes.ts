import "server-only";
import { z } from "zod";
import type { Asked } from "@/app/api/guard";
import { asOfParameter, filterOf, filterParameters } from "@/app/api/parameters";
import { resource } from "@/app/api/resources/resource";
import { day, filterEcho, groupKey, number } from "@/app/api/resources/schemas";
import { outcomes, type Outcomes } from "@/db/queries/outcomes";
import { detailed, type DetailedScope } from "@/domain/access/scope";
import { chosenParts } from "@/domain/filter-parse";
import type { Filter } from "@/domain/filter";
import { dimensions, type Dimension } from "@/domain/question";
import { livingConditions } from "@/domain/vocabulary";

type Detailed = Asked & { scope: DetailedScope };

/** Refuses before anything is read of the question. */
function withDetails(asker: Asked): Detailed {
  return { ...asker, scope: detailed(asker.scope) };
}

async function asked(of: Detailed, filter: Filter, by: Dimension, asOf: string): Promise<Outcomes> {
  const found = await outcomes(of.reader, of.scope, { filter, by, asOf, phases: of.phases });
  if (found === null) throw new Error("Outcomes without a whole.");
  return found;
}

export const incomeChangesResource = resource({
  name: "income-changes",
  summary: "How individual changes of income are spread, with their mean and median; pairs with an income before.",
  parameters: { ...filterParameters, ...asOfParameter },
  answer: z.object({
    asOf: day,
    filter: filterEcho,
    mean: number.describe("Mean of individual changes, a fraction"),
    low: number.describe("95 % interval of the mean"),
    high: number,
    median: number.describe("Approximate, from the bins"),
    bins: z.array(z.object({ from: z.number(), to: number, count: z.number() })),
  }),
  async read(asker, values) {
    const of = withDetails(asker);
    const [filter, asOf] = [filterOf(of, values), values["as-of"] ?? of.today];
    const { mean, median, bins } = (await asked(of, filter, "phase", asOf)).individual;
    const interval = { mean: mean?.value ?? null, low: mean?.low ?? null, high: mean?.high ?? null };
    return { asOf, filter: chosenParts(filter), ...interval, median, bins };
  },
  table: ({ bins }) => ({
    columns: [{ name: "from" }, { name: "to" }, { name: "pairs", hxl: "#respondee+num" }],
    rows: bins.map(({ from, to, count }) => [from, to, count]),
  }),
});

const steps = ["assisted", "due", "reached", "paired"] as const;

export const followUpChainResource = resource({
  name: "follow-up-chain",
  summary: "From assistance to a matched pair of incomes: packages left at each step, and the baseline of the lost.",
  parameters: { ...filterParameters, ...asOfParameter },
  answer: z.object({
    asOf: day,
    filter: filterEcho,
    steps: z.array(z.object({ step: z.enum(steps), packages: z.number() })),
    people: number.describe("Different people behind all matched pairs"),
    lost: z.number(),
    lostBaselineIncome: z.number().describe("Sum in RWF a month"),
  }),
  async read(asker, values) {
    const of = withDetails(asker);
    const [filter, asOf] = [filterOf(of, values), values["as-of"] ?? of.today];
    const { chain } = await asked(of, filter, "phase", asOf);
    const { people, lost, lostBaselineIncome } = chain;
    const counted = steps.map((step) => ({ step, packages: chain[step] }));
    return { asOf, filter: chosenParts(filter), steps: counted, people, lost, lostBaselineIncome };
  },
  table: ({ steps: rows }) => ({
    columns: [{ name: "step" }, { name: "packages" }],
    rows: rows.map(({ step, packages }) => [step, packages]),
  }),
});

export const livingConditionsResource = resource({
  name: "living-conditions",
  summary: "Latest answers on living conditions after building materials, five answers by one dimension.",
  parameters: { ...filterParameters, ...asOfParameter, by: z.enum(dimensions).default("phase") },
  answer: z.object({
    asOf: day,
    filter: filterEcho,
    by: z.enum(dimensions),
    groups: z.array(z.object({ key: groupKey, answers: z.record(z.enum(livingConditions), z.number()) })),
  }),
  async read(asker, values) {
    const of = withDetails(asker);
    const [filter, asOf] = [filterOf(of, values), values["as-of"] ?? of.today];
    const { groups } = await asked(of, filter, values.by, asOf);
    const counted = groups.map(({ key, living: [worst = 0, worse = 0, same = 0, better = 0, best = 0] }) => ({
      key,
      answers: { "much-worse": worst, worse, same, better, "much-better": best },
    }));
    return { asOf, filter: chosenParts(filter), by: values.by, groups: counted };
  },
  table: ({ by, groups }) => ({
    columns: [{ name: by }, ...livingConditions.map((name) => ({ name: name.replaceAll("-", "_") }))],
    rows: groups.map(({ key, answers }) => [key[by] ?? null, ...livingConditions.map((name) => answers[name])]),
  }),
});
