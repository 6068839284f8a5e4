import type { Filter } from "@/domain/filter";
import { chosenDistricts } from "@/domain/places-chosen";
import type { PhaseStatus } from "@/domain/vocabulary";

interface WorkingPhase {
  code: string;
  status: PhaseStatus;
  /** P-codes. */
  districts: readonly string[];
}

/**
 * The phase that a page about a place speaks of: of the phases chosen that work there or recorded something there,
 * the last one under way, else the last; `null` when none does. Without places in the filter any phase will do.
 */
export function focusPhase<P extends WorkingPhase>(
  filter: Filter,
  phases: readonly P[],
  recorded: readonly { phase: string; district: string }[],
): P | null {
  const places = chosenDistricts(filter);
  const recordedIn = (code: string) => recorded.filter(({ phase }) => phase === code).map(({ district }) => district);
  const fitting = phases.filter(
    ({ code, districts }) =>
      (filter.phase.length === 0 || filter.phase.includes(code)) &&
      (places === null || [...districts, ...recordedIn(code)].some((district) => places.includes(district))),
  );
  return fitting.findLast(({ status }) => status === "under-way") ?? fitting.at(-1) ?? null;
}
