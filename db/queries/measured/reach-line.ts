import { phasesFor } from "@/db/queries/measured/reach";
import type { Scope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import { chosenDistricts } from "@/domain/places-chosen";
import { districtBySlug, provinceBySlug } from "@/domain/places";

/** The key of `reach_months` without its months: a kind or all, a phase or `*`, a district, province or `*`. */
export interface ReachLine {
  what: string;
  phase: string;
  place: string;
}

/**
 * The stored line that answers a filter; `null` when there is none: for several phases, places or kinds at once, and for
 * a choice of people.
 */
export function reachLine(scope: Scope, filter: Filter): ReachLine | null {
  const { province, district, kind } = filter;
  const phases = phasesFor(scope, filter);
  const attributes = filter.trade.length + filter.sex.length + filter.age.length + filter.group.length;
  if ((phases !== null && phases.length !== 1) || kind.length > 1 || province.length + district.length > 1) return null;
  if (attributes > 0 || scope.districts !== null) return null;
  const place =
    chosenDistricts(filter) === null
      ? "*"
      : (districtBySlug(district[0] ?? "")?.code ?? provinceBySlug(province[0] ?? "")?.code ?? null);
  return place === null ? null : { what: kind[0] ?? "all", phase: phases?.[0] ?? "*", place };
}
