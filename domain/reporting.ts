import type { Filter } from "@/domain/filter";
import { freshness, type FreshnessState, type Rhythm } from "@/domain/freshness";
import { districtByCode } from "@/domain/places";
import { chosenDistricts } from "@/domain/places-chosen";
import type { DoubtList } from "@/domain/records/lists";
import type { PhaseStatus } from "@/domain/vocabulary";

export interface DistrictReporting {
  /** Slug. */
  district: string;
  /** Day of the latest record, `null` when there is none. */
  lastDay: string | null;
  /** Days within which it is expected to record something. */
  every: number;
  /** `never`: nothing recorded yet; `null`: the phase is over or has not begun, so nothing is expected. */
  state: FreshnessState | "never" | null;
  /** Records that are counted but look wrong, by the list that names them. */
  doubts: Record<DoubtList, number>;
}

interface DoubtCounts {
  incomeJumps: number;
  elsewhere: number;
  outsidePhase: number;
}

interface ReportedPhase {
  code: string;
  status: PhaseStatus;
  districts: readonly string[];
}

/** The state of reporting of each district of a phase, and of those outside it that recorded something. */
export function reportingState(
  phase: ReportedPhase,
  filter: Pick<Filter, "province" | "district">,
  entries: readonly { phase: string; district: string; lastDay: string }[],
  doubts: readonly ({ phase: string; district: string } & DoubtCounts)[],
  asOf: string,
  rhythm: Rhythm,
): DistrictReporting[] {
  const chosen = chosenDistricts(filter);
  const last = new Map(entries.filter((one) => one.phase === phase.code).map((one) => [one.district, one.lastDay]));
  const codes = [...new Set([...phase.districts, ...last.keys()])].sort();
  return codes
    .filter((code) => chosen === null || chosen.includes(code))
    .map((code) => {
      const district = districtByCode(code)?.slug ?? code;
      const lastDay = last.get(code) ?? null;
      const found = doubts.filter((one) => one.phase === phase.code && one.district === district);
      const sum = (name: keyof DoubtCounts) => found.reduce((total, one) => total + one[name], 0);
      return {
        district,
        lastDay,
        every: rhythm.days,
        state:
          phase.status !== "under-way" ? null : lastDay === null ? "never" : freshness(lastDay, asOf, rhythm).state,
        doubts: {
          "income-jumps": sum("incomeJumps"),
          elsewhere: sum("elsewhere"),
          "outside-phase": sum("outsidePhase"),
        },
      };
    });
}
