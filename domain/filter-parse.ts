import { everything, type Filter } from "@/domain/filter";
import { districtsWithin, provincesWithin } from "@/domain/access/own-places";
import type { Reach } from "@/domain/access/scope";
import { ageGroups, kinds, populationGroups, reviewClasses, sexes, trades } from "@/domain/vocabulary";

/** A part of a filter that is not understood: which, what was given, and what it may be. */
export interface FilterProblem {
  name: string;
  value: string;
  expected: readonly string[];
}

export type FilterNameOrReview = keyof Omit<Filter, "withoutRecords">;
export const filterNames: readonly FilterNameOrReview[] = [
  "phase",
  "province",
  "district",
  "kind",
  "trade",
  "sex",
  "age",
  "group",
  "review",
];

type Given = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Reads a filter from a URL or a command line: values of one name are separated by commas or repeated, an empty
 * one means all. Unknown values are listed and left out, and places beyond the asker's reach are told apart from them by
 * nothing; names that are no filter are the caller's business.
 */
export function parseFilter(
  given: Given,
  phaseCodes: readonly string[],
  reach: Reach = null,
): { filter: Filter; problems: FilterProblem[] } {
  const problems: FilterProblem[] = [];
  const read = <T extends string>(name: FilterNameOrReview, allowed: readonly T[]): T[] => {
    const values = listed(given[name]);
    for (const value of values) {
      if (!allowed.some((one) => one === value)) problems.push({ name, value, expected: allowed });
    }
    return allowed.filter((one) => values.includes(one));
  };
  const review = read("review", reviewClasses);
  if (review.length > 1) problems.push({ name: "review", value: review.join(","), expected: reviewClasses });
  const filter: Filter = {
    phase: read("phase", phaseCodes),
    province: read("province", provincesWithin(reach)),
    district: read("district", districtsWithin(reach)),
    kind: read("kind", kinds),
    trade: read("trade", trades),
    sex: read("sex", [...sexes, "unknown"]),
    age: read("age", ageGroups),
    group: read("group", [...populationGroups, "unknown"]),
    review: review[0] ?? everything.review,
  };
  return { filter, problems };
}

function listed(value: string | readonly string[] | undefined): string[] {
  if (value === undefined) return [];
  const parts = typeof value === "string" ? [value] : value;
  return parts
    .flatMap((part) => part.split(","))
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The lists of a filter that are set, as they were asked for: `{ phase: ["iv"], review: "verified" }`. */
export function chosenParts(filter: Filter): Partial<Record<FilterNameOrReview, string[] | string>> {
  const entries = filterNames
    .filter((name) => name !== "review" && filter[name].length > 0)
    .map((name): [string, string[] | string] => [name, filter[name]]);
  return Object.fromEntries([...entries, ["review", filter.review]]);
}
