import quantile from "@stdlib/stats-base-dists-t-quantile";

/** Half the width of a 95 % t interval. The degrees of freedom are positive and need not be whole. */
export function halfWidth(standardError: number, freedom: number): number {
  return quantile(0.975, freedom) * standardError;
}
