import type { IndicatorCode } from "@/domain/indicators/codes";
import { counts } from "@/domain/indicators/counts";
import type { Sex } from "@/domain/vocabulary";

/** What a target is about: a whole phase, a district of it, or people of one sex in either. */
export interface TargetScope {
  indicator: IndicatorCode;
  phase: string;
  district: string | null;
  sex: Sex | null;
}

/** A row of targets.csv: one value to be reached by one day, as set on one day. */
export interface TargetRow extends TargetScope {
  value: number;
  dueOn: string | null;
  setOn: string | null;
  reason: string | null;
}

/** A target as it stood from `setOn` on. */
export interface TargetStep {
  value: number;
  dueOn: string | null;
  setOn: string | null;
  reason: string | null;
}

export interface Milestone {
  value: number;
  dueOn: string;
}

/** The target in force, the dated values on the way to it, and what it was before, oldest first. */
export interface Target extends TargetStep {
  indicator: IndicatorCode;
  milestones: Milestone[];
  history: TargetStep[];
}

/** Whether it counts people or packages: shares, changes and ratios neither add up over places nor follow a ramp. */
export function isCount(indicator: IndicatorCode): boolean {
  return counts.some(({ code }) => code === indicator);
}

/** Days not known sort first: a dated revision replaces an undated target. */
function byDay(a: string | null, b: string | null): number {
  const [first, second] = [a ?? "", b ?? ""];
  return first < second ? -1 : Number(first > second);
}

/** The rows of exactly this scope, one list per revision, oldest first, each by due date. */
function revisions(rows: readonly TargetRow[], scope: TargetScope): TargetRow[][] {
  const bySetOn = new Map<string | null, TargetRow[]>();
  for (const row of rows) {
    const isInScope =
      row.indicator === scope.indicator &&
      row.phase === scope.phase &&
      row.district === scope.district &&
      row.sex === scope.sex;
    if (isInScope) bySetOn.set(row.setOn, [...(bySetOn.get(row.setOn) ?? []), row]);
  }
  return [...bySetOn.entries()]
    .sort(([a], [b]) => byDay(a, b))
    .map(([, revision]) => revision.sort((a, b) => byDay(a.dueOn, b.dueOn)));
}

/** The targets of a scope over time, oldest first, the last one in force: the steps of a chart. */
export function targetSteps(rows: readonly TargetRow[], scope: TargetScope): TargetStep[] {
  return revisions(rows, scope)
    .map((revision) => revision.at(-1))
    .filter((row) => row !== undefined)
    .map(({ value, dueOn, setOn, reason }) => ({
      value,
      dueOn,
      setOn,
      reason,
    }));
}

/**
 * The target of exactly this scope, or `null`: a phase's target says nothing about its districts. Of the latest
 * `setOn` the last `dueOn` is the target and the earlier ones are milestones (docs/figures.md).
 */
export function targetInForce(rows: readonly TargetRow[], scope: TargetScope): Target | null {
  const steps = targetSteps(rows, scope);
  const current = steps.pop();
  if (current === undefined) return null;
  const earlier = revisions(rows, scope).at(-1)?.slice(0, -1) ?? [];
  // A value without a day cannot be on the way to the target.
  const milestones = earlier.flatMap(({ value, dueOn }) => (dueOn === null ? [] : [{ value, dueOn }]));
  return { ...current, indicator: scope.indicator, milestones, history: steps };
}

/**
 * A province's target: the sum of its districts', given all districts of the phase in it; `null` unless each has one.
 * Only counts have one. The parts make the plan (`plannedTogether`).
 */
export function provinceTarget(
  rows: readonly TargetRow[],
  indicator: IndicatorCode,
  phase: string,
  districts: readonly string[],
): { value: number; parts: Target[] } | null {
  if (!isCount(indicator)) return null;
  const parts = districts
    .map((district) => targetInForce(rows, { indicator, phase, district, sex: null }))
    .filter((target) => target !== null);
  if (parts.length === 0 || parts.length < districts.length) return null;
  return { value: parts.reduce((sum, target) => sum + target.value, 0), parts };
}

/** Share of the target reached (1 = met); `null` when no target is set: "not set" is not 0 %. */
export function achievement(actual: number, target: number | null): number | null {
  return target === null || target === 0 ? null : actual / target;
}
