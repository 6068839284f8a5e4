import { addMonthsToDay, daysBetween } from "@/domain/dates";
import { isCount, type Milestone, type Target } from "@/domain/targets";

export const paceWords = ["on-track", "at-risk", "behind", "too-early"] as const;
export type PaceWord = (typeof paceWords)[number];

/** What the plan needs of a target. */
export type PlannedTarget = Pick<Target, "indicator" | "value" | "dueOn" | "milestones">;

/** Months a course lasts, unless the programme's settings say otherwise. */
export const usualCourseMonths = 5;

/**
 * What should have been reached by the end of `asOf` (docs/figures.md): piecewise linear by days from nothing on
 * the phase's first day through the milestones to the target on its due date, and flat from there. Nobody can have
 * completed a training before a course's length has passed, so without milestones that plan begins to rise only then.
 * `null` without a start or a due date, and for shares, which have no ramp.
 */
export function plannedAt(
  target: PlannedTarget,
  startsOn: string | null,
  asOf: string,
  courseMonths: number = usualCourseMonths,
): number | null {
  if (!isCount(target.indicator) || startsOn === null || target.dueOn === null) return null;
  const end = { value: target.value, dueOn: target.dueOn };
  if (asOf >= end.dueOn) return end.value;
  const milestones = target.milestones.filter(({ dueOn }) => dueOn > startsOn);
  const isHeldBack = target.indicator === "trainees_completed" && target.milestones.length === 0;
  const start = {
    value: 0,
    dueOn: isHeldBack ? addMonthsToDay(startsOn, courseMonths) : startsOn,
  };
  return interpolate([start, ...milestones, end], asOf);
}

/** Value at a day on the line through points in order of their days; that of the first point before it. */
function interpolate(points: readonly Milestone[], day: string): number {
  const next = points.findIndex(({ dueOn }) => dueOn > day);
  const from = points[next - 1];
  const to = points[next];
  if (from === undefined || to === undefined) return points[0]?.value ?? 0;
  const rise = to.value - from.value;
  return from.value + (rise * daysBetween(from.dueOn, day)) / daysBetween(from.dueOn, to.dueOn);
}

/** The plan of a province: the plans of its districts together; `null` when one of them has none. */
export function plannedTogether(
  targets: readonly PlannedTarget[],
  startsOn: string | null,
  asOf: string,
  courseMonths: number = usualCourseMonths,
): number | null {
  let sum = 0;
  for (const target of targets) {
    const planned = plannedAt(target, startsOn, asOf, courseMonths);
    if (planned === null) return null;
    sum += planned;
  }
  return sum;
}

/** On track from 95 % of the plan and at risk from 80 %, both included, else behind; `null` when there is no plan. */
export function paceWord(actual: number, plan: number | null): PaceWord | null {
  if (plan === null) return null;
  if (plan <= 0) return "too-early";
  // A plan between two days is a rounded double: a hair must not decide about a bound that is included.
  const reached = actual / plan + 1e-12;
  if (reached >= 0.95) return "on-track";
  return reached >= 0.8 ? "at-risk" : "behind";
}
