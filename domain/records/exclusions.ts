/**
 * Why a record that is near a figure is not counted in it: the first reason that holds, in this order. A closed list,
 * worded in the messages.
 */
export const exclusions = [
  "voided",
  "person-voided",
  "draft",
  "returned",
  "not-verified",
  "only-selected",
  "only-enrolled",
  "under-way",
  "dropped-out",
  "no-course",
  "no-trainer",
  "no-baseline-income",
  "no-follow-up-income",
  "no-answer",
  "no-end-day",
  "not-due-yet",
  "no-household",
  "unknown-size",
] as const;
export type Exclusion = (typeof exclusions)[number];
