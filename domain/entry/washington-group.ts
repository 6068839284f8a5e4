/**
 * The Washington Group's short set on functioning: six activities, and how much difficulty somebody has with each.
 * Somebody has a disability who cannot do one of them, or has a lot of difficulty with it.
 * https://www.washingtongroup-disability.com/question-sets/wg-short-set-on-functioning-wg-ss/
 */
export const activities = ["seeing", "hearing", "walking", "remembering", "self_care", "communicating"] as const;
export type Activity = (typeof activities)[number];

export const difficulties = ["none", "some", "a-lot", "cannot"] as const;
export type Difficulty = (typeof difficulties)[number];

/** `null` when nothing was asked, or when what was answered shows none and something was left out. */
export function disabilityOf(answers: Readonly<Partial<Record<Activity, Difficulty | null>>>): boolean | null {
  const given = activities.map((activity) => answers[activity] ?? null);
  if (given.some((answer) => answer === "a-lot" || answer === "cannot")) return true;
  return given.every((answer) => answer !== null) ? false : null;
}
