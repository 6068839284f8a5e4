import { monthOf } from "@/domain/dates";

/**
 * The code by which a release is cited: `R-2014-03-IV` for phase IV as of March 2014, `R-2014-03-I-II-III` for several
 * phases; a later one of the same month and phases gets a number: `R-2014-03-IV.2`.
 */
export function releaseCode(phases: readonly string[], asOf: string, taken: readonly string[]): string {
  const code = ["R", monthOf(asOf), ...phases.map((phase) => phase.toUpperCase())].join("-");
  if (!taken.includes(code)) return code;
  let number = 2;
  while (taken.includes(`${code}.${number}`)) number += 1;
  return `${code}.${number}`;
}
