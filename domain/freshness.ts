import { daysBetween } from "@/domain/dates";

export const freshnessStates = ["up-to-date", "due", "overdue", "long-overdue"] as const;
export type FreshnessState = (typeof freshnessStates)[number];

/** Days within which a district that works is expected to record something. */
export const expectedRhythm = 30;

/** Days after the rhythm in which an entry is due but nobody is late yet. */
const grace = 7;

/** How fresh a district's records are: the days since the last day it recorded anything for, and in a word. */
export function freshness(lastDay: string | null, asOf: string): { days: number | null; state: FreshnessState } {
  if (lastDay === null) return { days: null, state: "long-overdue" };
  const days = daysBetween(lastDay, asOf);
  if (days <= expectedRhythm) return { days, state: "up-to-date" };
  if (days <= expectedRhythm + grace) return { days, state: "due" };
  return { days, state: days <= 2 * expectedRhythm ? "overdue" : "long-overdue" };
}
