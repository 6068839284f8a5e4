import type { Shown } from "@/domain/disclosure/released";

/** What part of a phase's records a second person has verified, in whole percent (fractions); never how many. */
export type VerifiedShare =
  | { as: "about"; value: number }
  | { as: "at-least"; value: number }
  | { as: "at-most"; value: number }
  | { as: "withheld" };

/**
 * The verified share of a phase's records beside its protected tables. It is told only of phases of so many told
 * people that there are at least a hundred records, as the told people themselves say: then every whole percent is
 * possible with every number of records, so that it narrows no number of any table. Next to none and next to all are
 * bounds that follow from the told people alone.
 */
export function verifiedShare(
  { records, verified }: { records: number; verified: number },
  people: Shown,
  threshold: number,
): VerifiedShare {
  const enough = 100;
  const told = people.as === "exact" ? people.value : 0;
  if (told < Math.max(enough, 2 * threshold)) return { as: "withheld" };
  const few = (threshold - 1) / told;
  if (records - verified < threshold) return { as: "at-least", value: Math.floor((1 - few) * 100) / 100 };
  if (verified < threshold) return { as: "at-most", value: Math.ceil(few * 100) / 100 };
  return { as: "about", value: Math.round((verified / records) * 100) / 100 };
}
