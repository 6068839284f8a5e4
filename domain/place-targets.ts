import type { Filter } from "@/domain/filter";
import { plannedTogether } from "@/domain/pace";
import { planLine, type DatedValue } from "@/domain/running-total";
import { targetsFor, type PlannedPhase } from "@/domain/standing";
import type { TargetRow } from "@/domain/targets";

/**
 * The target of people reached in a place in one phase, as a plan line and as steps from the day each value was set.
 * A province's line is that of its districts together, and it has no earlier steps: they were set apart.
 */
export function placeTargetLines(
  rows: readonly TargetRow[],
  filter: Filter,
  phases: readonly PlannedPhase[],
  courseMonths: number,
): { plan: DatedValue[]; targets: DatedValue[] } {
  const found = targetsFor(rows, "direct_beneficiaries", filter, phases);
  const startsOn = phases.find(({ code }) => code === filter.phase[0])?.startsOn ?? null;
  if (found === null || startsOn === null) return { plan: [], targets: [] };
  const lines = found.parts.map((part) => planLine(part, startsOn, courseMonths));
  const days = [...new Set(lines.flat().map(({ day }) => day))].sort();
  const plan = days.flatMap((day) => {
    const value = plannedTogether(found.parts, startsOn, day, courseMonths);
    return value === null ? [] : [{ day, value }];
  });
  const [only, ...others] = found.parts;
  const isOne = only !== undefined && others.length === 0;
  const steps = isOne ? [...only.history, only] : [{ setOn: startsOn, value: found.value }];
  return { plan, targets: steps.map(({ setOn, value }) => ({ day: setOn ?? startsOn, value })) };
}
