import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import type { IndicatorCode } from "@/domain/indicators/codes";
import { indicator, isCollected } from "@/domain/indicators/figure-of";
import type { Dimension } from "@/domain/question";

/** By what such an asker's figures may be split or chosen, one value of each at a time; nothing else is told at all. */
export const listedDimensions = ["phase", "province", "kind"] as const satisfies readonly Dimension[];
export type ListedDimension = (typeof listedDimensions)[number];

/** The coordinates of a filter among the listed dimensions; `null` when it asks for anything finer. */
export function listedCoordinates(filter: Filter): ListedDimension[] | null {
  const { district, trade, sex, age, group, review } = filter;
  if (district.length + trade.length + sex.length + age.length + group.length > 0) return null;
  if (review !== "reported" || listedDimensions.some((name) => filter[name].length > 1)) return null;
  return listedDimensions.filter((name) => filter[name].length === 1);
}

/**
 * Whether a figure tells of fewer than the smallest cell that may be told: a count above 0 and below it, or a share or change of so few cases. Of a
 * share both those who do and those who do not are counts, for n − k follows from n and k.
 */
export function tellsOfFew({ code, value, numerator, denominator, n }: Figure, smallest: number): boolean {
  const { shape } = indicator(code).formula;
  const isFew = (count: number | null) => count !== null && count > 0 && count < smallest;
  if (shape === "count") return isFew(value);
  if (shape === "share") return isFew(n) || isFew(numerator) || isFew((denominator ?? 0) - (numerator ?? 0));
  return isFew(n);
}

/** The figure of an asker from whom small cells are withheld, where none of its table is small. */
export function told(figure: Figure): Figure {
  const isChange = indicator(figure.code).formula.shape === "change";
  // Sums of incomes would give a person's away when one more is asked.
  return { ...figure, leftOut: null, ...(isChange ? { numerator: null, denominator: null } : {}) };
}

export function withheld(code: IndicatorCode, filter: Filter): Figure {
  const none = { value: null, numerator: null, denominator: null, n: null, low: null, high: null, leftOut: null };
  return { code, ...none, few: false, nothing: isCollected(indicator(code), filter) ? "withheld" : "not-collected" };
}
