import { pairSums } from "@/domain/indicators/income";
import type { SumOf } from "@/domain/indicators/measured";

/**
 * How many equal incomes would be as concentrated as those of the pairs: the smaller of (Σb)²/Σb² and (Σf)²/Σf²
 * (the inverse of the Herfindahl–Hirschman index). 0 without incomes.
 */
export function effectiveIncomes(at: SumOf): number {
  const { sumB, sumF, sumBB, sumFF } = pairSums(at);
  const equal = (sum: number, squares: bigint) => (squares === 0n ? 0 : (sum * sum) / Number(squares));
  return Math.min(equal(sumB, sumBB), equal(sumF, sumFF));
}
