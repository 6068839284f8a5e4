import { daysBetween } from "@/domain/dates";

export const freshnessStates = ["up-to-date", "due", "overdue", "long-overdue"] as const;
export type FreshnessState = (typeof freshnessStates)[number];

/** How often a district that works is expected to record something; a programme sets it (domain/settings). */
export interface Rhythm {
  days: number;
  /** Days after that in which an entry is due but nobody is late yet. */
  grace: number;
}

/** How fresh a district's records are: the days since the last day it recorded anything for, and in a word. */
export function freshness(
  lastDay: string | null,
  asOf: string,
  rhythm: Rhythm,
): { days: number | null; state: FreshnessState } {
  if (lastDay === null) return { days: null, state: "long-overdue" };
  const days = daysBetween(lastDay, asOf);
  if (days <= rhythm.days) return { days, state: "up-to-date" };
  if (days <= rhythm.days + rhythm.grace) return { days, state: "due" };
  return { days, state: days <= 2 * rhythm.days ? "overdue" : "long-overdue" };
}
