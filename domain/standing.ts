import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import type { IndicatorCode } from "@/domain/indicators/codes";
import { paceWord, plannedTogether, type PaceWord } from "@/domain/pace";
import { districtBySlug, districtsOfProvince, provinceBySlug } from "@/domain/places";
import { achievement, provinceTarget, targetInForce, type Target, type TargetRow } from "@/domain/targets";
import { sexes } from "@/domain/vocabulary";

/** A figure beside its target: what was to be reached, what was planned by the as-of day, and the pace in a word. */
export interface Standing {
  figure: Figure;
  /** `null` when no target is set for exactly this scope. */
  target: number | null;
  /** The day by which it is due; `null` when not known or when the parts of a province are due on several. */
  dueOn: string | null;
  /** Share of the target reached, 1 = met. */
  achievement: number | null;
  /** What the plan asks for by the as-of day, not rounded. */
  planned: number | null;
  pace: PaceWord | null;
}

/** What a target needs to know of a phase. */
export interface PlannedPhase {
  code: string;
  startsOn: string | null;
  districts: readonly string[];
}

/**
 * The targets in force for a filter (docs/figures.md): one for a phase, a district or a sex, all districts' for
 * a province; none when the filter is anything else. The review class does not matter: both count towards it.
 */
export function targetsFor(
  rows: readonly TargetRow[],
  indicator: IndicatorCode,
  filter: Filter,
  phases: readonly PlannedPhase[],
): { value: number; parts: Target[] } | null {
  const { phase, province, district, sex } = filter;
  const chosen = phases.find((one) => one.code === phase[0]);
  if (phase.length !== 1 || chosen === undefined) return null;
  if (filter.kind.length + filter.trade.length + filter.age.length + filter.group.length > 0) return null;
  if (province.length + district.length > 1 || sex.length > 1) return null;
  const ofSex = sexes.find((one) => one === sex[0]) ?? null;
  if (sex.length > 0 && ofSex === null) return null;
  if (province[0] !== undefined) {
    const inProvince = districtsOfProvince(provinceBySlug(province[0])?.code ?? "").map((place) => place.code);
    const worked = chosen.districts.filter((code) => inProvince.includes(code));
    return ofSex === null ? provinceTarget(rows, indicator, chosen.code, worked) : null;
  }
  const code = district[0] === undefined ? null : (districtBySlug(district[0])?.code ?? null);
  const target = targetInForce(rows, { indicator, phase: chosen.code, district: code, sex: ofSex });
  return target === null ? null : { value: target.value, parts: [target] };
}

/** Sets a figure beside its target as of a day. */
export function standingOf(
  figure: Figure,
  filter: Filter,
  rows: readonly TargetRow[],
  phases: readonly PlannedPhase[],
  asOf: string,
  courseMonths: number,
): Standing {
  const found = targetsFor(rows, figure.code, filter, phases);
  const none = { figure, target: null, dueOn: null, achievement: null, planned: null, pace: null };
  if (found === null) return none;
  const startsOn = phases.find((phase) => phase.code === filter.phase[0])?.startsOn ?? null;
  const planned = plannedTogether(found.parts, startsOn, asOf, courseMonths);
  const due = new Set(found.parts.map((part) => part.dueOn));
  const { value } = figure;
  return {
    figure,
    target: found.value,
    dueOn: due.size === 1 ? (found.parts[0]?.dueOn ?? null) : null,
    achievement: value === null ? null : achievement(value, found.value),
    planned,
    // A value of an earlier day says nothing of the plan for this one.
    pace: value === null || figure.asOf !== undefined ? null : paceWord(value, planned),
  };
}
