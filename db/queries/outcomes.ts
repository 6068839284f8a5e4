import { measuredBy } from "@/db/queries/measured-by";
import { outcomeChain, type OutcomeChain } from "@/db/queries/outcome-chain";
import type { Phase } from "@/db/queries/programme-structure";
import type { Reader } from "@/db/store";
import type { DetailedScope } from "@/domain/access/scope";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import { figureOf } from "@/domain/indicators/figure-of";
import { pairSums } from "@/domain/indicators/income";
import { sumOver, type Measured, type SumOf } from "@/domain/indicators/measured";
import {
  incomeBinMeasures,
  incomePairMeasures,
  individualChangeMeasures,
  livingMeasures,
} from "@/domain/measures/tables";
import { individualChanges, type IndividualChanges } from "@/domain/outcomes";
import type { Dimension, GroupKey } from "@/domain/question";

export const outcomeCodes = ["income_change", "housing_improved", "business_started", "in_work"] as const;

export interface OutcomeGroup {
  key: GroupKey;
  filter: Filter;
  /** In the order of `outcomeCodes`. */
  figures: Figure[];
  /** Latest answers on living conditions after building materials, from much worse to much better. */
  living: number[];
}

export interface Outcomes {
  whole: OutcomeGroup;
  /** Beside the change of means: the changes of each pair. */
  individual: IndividualChanges;
  /** Sum of the baseline incomes of all pairs, and their number. */
  foundBaselineIncome: number;
  pairs: number;
  followUpIncome: number;
  chain: OutcomeChain;
  groups: OutcomeGroup[];
}

const measures = [
  ...incomePairMeasures,
  ...individualChangeMeasures,
  ...incomeBinMeasures,
  ...livingMeasures,
  "business_n",
  "business_yes",
  "work_n",
  "work_yes",
];

/** What became of people: incomes, living conditions, business and work, whole and split by one dimension. */
export async function outcomes(
  reader: Reader,
  scope: DetailedScope,
  { filter, by, asOf, phases }: { filter: Filter; by: Dimension; asOf: string; phases: readonly Phase[] },
): Promise<Outcomes | null> {
  const ask = { filter, asOf, measures, parts: [] };
  const [whole] = await measuredBy(reader, scope, { ...ask, by: [] }, phases);
  if (whole === undefined) return null;
  const split = await measuredBy(reader, scope, { ...ask, by: [by] }, phases);
  const sum = sumOver(whole.measured, null);
  const { n, sumB, sumF } = pairSums(sum);
  return {
    whole: groupOf(whole),
    individual: individualChanges(sum),
    foundBaselineIncome: sumB,
    pairs: n,
    followUpIncome: sumF,
    chain: await outcomeChain(reader, scope, filter, asOf),
    groups: split.map(groupOf),
  };
}

function groupOf({ key, filter, measured }: { key: GroupKey; filter: Filter; measured: Measured }): OutcomeGroup {
  const sum: SumOf = sumOver(measured, "housing-materials");
  return {
    key,
    filter,
    figures: outcomeCodes.map((code) => figureOf(code, measured, filter)),
    living: livingMeasures.map((measure) => sum(measure)),
  };
}
