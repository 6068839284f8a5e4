import type { SumOf } from "@/domain/indicators/measured";
import { fromLimbs } from "@/domain/measures/limbs";
import { meanOfChanges, ratioOfMeansChange, type ChangeEstimate, type PairSums } from "@/domain/statistics/changes";

export function pairSums(at: SumOf): PairSums {
  return {
    n: at("pairs"),
    sumB: at("sum_b"),
    sumF: at("sum_f"),
    sumBB: fromLimbs([at("sum_bb_1"), at("sum_bb_2")]),
    sumFF: fromLimbs([at("sum_ff_1"), at("sum_ff_2")]),
    sumBF: fromLimbs([at("sum_bf_1"), at("sum_bf_2")]),
  };
}

/** Change of mean income over matched pairs with its interval (facts in `docs/figures.md`); `null` without incomes before. */
export function incomeChange(sum: SumOf): ChangeEstimate | null {
  const sums = pairSums(sum);
  return sums.n === 0 ? null : ratioOfMeansChange(sums);
}

/** Mean of the individual changes of pairs with an income before; another quantity than the change of means. */
export function meanIndividualChange(at: SumOf): ChangeEstimate | null {
  const sumR = fromLimbs([at("sum_r_1"), at("sum_r_2")]);
  return meanOfChanges(at("changes"), sumR, fromLimbs([at("sum_rr_1"), at("sum_rr_2"), at("sum_rr_3")]));
}
