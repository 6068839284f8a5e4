import type { Figure } from "@/domain/figure";
import type { Finding } from "@/domain/findings/finding";
import { intervalsOverlap } from "@/domain/statistics/interval";

export interface NamedFigure {
  name: string;
  figure: Figure;
}

/**
 * What can be said of one outcome over several groups, by their intervals alone: which group's lies clear above
 * which other's, or that none does. Names are already in the reader's language.
 */
export function comparison(
  groups: readonly NamedFigure[],
): { key: "none" | "one" | "unclear" } | { key: "clear"; high: string; low: string } {
  const known = groups.filter(({ figure }) => figure.value !== null);
  if (known.length === 0) return { key: "none" };
  if (known.length === 1) return { key: "one" };
  const sorted = known
    .filter(({ figure }) => figure.low !== null && figure.high !== null)
    .sort((a, b) => (b.figure.value ?? 0) - (a.figure.value ?? 0));
  const [best, worst] = [sorted[0], sorted.at(-1)];
  if (best === undefined || worst === undefined || best === worst) return { key: "unclear" };
  const overlap = intervalsOverlap(
    { low: best.figure.low ?? 0, high: best.figure.high ?? 0 },
    { low: worst.figure.low ?? 0, high: worst.figure.high ?? 0 },
  );
  return overlap ? { key: "unclear" } : { key: "clear", high: best.name, low: worst.name };
}

/** The page's headline: by how much incomes changed, and how sure that is. */
export function incomeHeadline(
  income: Figure,
): Finding<"headline.none" | "headline.rose" | "headline.fell" | "headline.unclear"> {
  if (income.value === null) return { key: "headline.none" };
  const changes = { value: income.value };
  if (income.low === null || income.high === null || (income.low <= 0 && income.high >= 0)) {
    return { key: "headline.unclear", changes };
  }
  return { key: income.value > 0 ? "headline.rose" : "headline.fell", shares: { value: Math.abs(income.value) } };
}
