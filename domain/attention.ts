import { freshness, type Rhythm } from "@/domain/freshness";
import type { IndicatorCode } from "@/domain/indicators/codes";
import type { Standing } from "@/domain/standing";

/** What a manager should look at first, most pressing first within its kind. */
export type Attention =
  | {
      kind: "behind";
      phase: string;
      /** Slug. */
      district: string;
      indicator: IndicatorCode;
      achievement: number;
      /** Share of the target that was planned by now. */
      planned: number;
    }
  | { kind: "silent"; phase: string; district: string; days: number | null; lastDay: string | null; every: number }
  | { kind: "doubtful"; incomeJumps: number; elsewhere: number; outsidePhase: number };

interface PlacedStanding {
  phase: string;
  district: string;
  standing: Standing;
}

/** Places behind plan, furthest behind first, measured in what is missing to the plan as a share of the target. */
export function behindPlan(standings: readonly PlacedStanding[]): Extract<Attention, { kind: "behind" }>[] {
  return standings
    .flatMap(({ phase, district, standing }) => {
      const { pace, achievement, planned, target, figure } = standing;
      if (pace !== "behind" || achievement === null || planned === null || target === null) return [];
      return [
        {
          kind: "behind" as const,
          phase,
          district,
          indicator: figure.code,
          achievement,
          planned: planned / target,
        },
      ];
    })
    .sort((a, b) => b.planned - b.achievement - (a.planned - a.achievement));
}

interface LastDay {
  phase: string;
  district: string;
  lastDay: string | null;
}

/** Places of phases under way that recorded nothing within the expected rhythm, longest silent first. */
export function silentPlaces(
  places: readonly LastDay[],
  asOf: string,
  rhythm: Rhythm,
): Extract<Attention, { kind: "silent" }>[] {
  return places
    .map((place) => ({ kind: "silent" as const, ...place, ...freshness(place.lastDay, asOf, rhythm) }))
    .filter(({ state }) => state === "overdue" || state === "long-overdue")
    .map(({ kind, phase, district, days, lastDay }) => ({ kind, phase, district, days, lastDay, every: rhythm.days }))
    .sort((a, b) => (b.days ?? Infinity) - (a.days ?? Infinity));
}

interface DoubtCounts {
  incomeJumps: number;
  elsewhere: number;
  outsidePhase: number;
}

/** All doubtful records together; `null` when there are none. */
export function doubtful(places: readonly DoubtCounts[]): Extract<Attention, { kind: "doubtful" }> | null {
  const sum = (name: keyof DoubtCounts) => places.reduce((total, place) => total + place[name], 0);
  const all = {
    kind: "doubtful" as const,
    incomeJumps: sum("incomeJumps"),
    elsewhere: sum("elsewhere"),
    outsidePhase: sum("outsidePhase"),
  };
  return all.incomeJumps + all.elsewhere + all.outsidePhase === 0 ? null : all;
}
