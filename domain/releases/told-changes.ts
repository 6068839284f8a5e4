import type { ReleaseContent } from "@/domain/releases/content";
import type { Contribution, ExplainedFigure } from "@/domain/releases/explain";
import { isCount } from "@/domain/targets";

/**
 * Why figures changed, for readers from whom small cells are withheld: of counts that both releases tell exactly, each
 * cause that moved at least the threshold; the others add up to what is left of the difference, which the two counts
 * tell anyway. Of anything else the releases themselves are all that is told.
 */
export function toldChanges(
  changes: readonly ExplainedFigure[],
  [from, to]: readonly [ReleaseContent, ReleaseContent],
): ExplainedFigure[] {
  const threshold = Math.max(from.threshold, to.threshold);
  return changes.flatMap((change) => {
    const [before, after] = [toldCount(from, change.code), toldCount(to, change.code)];
    if (!isCount(change.code) || before === null || after === null) return [];
    const large = change.contributions.filter(({ numerator }) => Math.abs(numerator) >= threshold);
    const left = after - before - large.reduce((sum, { numerator }) => sum + numerator, 0);
    const isWhole = large.length === change.contributions.length;
    const others: Contribution = { cause: "others-together", numerator: left, denominator: 0, value: left };
    return [{ ...change, from: before, to: after, contributions: isWhole ? large : [...large, others] }];
  });
}

/** The count of the phase, or of all phases of a release together; `null` where it is not told exactly. */
function toldCount({ results, phases }: ReleaseContent, code: string): number | null {
  const whole = results.find(({ phase }) => phase === (phases.length === 1 ? phases[0] : null));
  const row = whole?.rows.find(({ indicator }) => indicator === code);
  const isExact = row?.told === undefined || row.told.as === "exact";
  return isExact && typeof row?.cumulative === "number" ? row.cumulative : null;
}
