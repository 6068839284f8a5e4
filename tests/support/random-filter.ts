import { everything, type Filter } from "@/domain/filter";
import { ageGroups, kinds, populationGroups, sexes, trades } from "@/domain/vocabulary";
import type { Random } from "@/scripts/bench/random";

/** Any combination of filters, each set now and then, some with several values, some that match nothing. */
export function randomFilter(random: Random): Filter {
  const some = <T>(values: readonly T[]): T[] =>
    random.chance(0.7) ? [] : values.filter(() => random.chance(0.5)).slice(0, 3);
  return {
    ...everything,
    phase: some(["i", "ii"]),
    province: some(["south", "west", "kigali"]),
    district: some(["huye", "nyamagabe", "karongi"]),
    kind: some(kinds),
    trade: some(trades.slice(0, 3)),
    sex: some([...sexes, "unknown" as const]),
    age: some(ageGroups),
    group: some([...populationGroups, "unknown" as const]),
    review: random.chance(0.5) ? "reported" : "verified",
  };
}
