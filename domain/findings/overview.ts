import type { Finding } from "@/domain/findings/finding";
import { intervalsOverlap, type Interval } from "@/domain/statistics/interval";
import type { Standing } from "@/domain/standing";

/** The page's headline: how many people the phase in focus reached, against target and plan. */
export function headline(
  phase: string,
  direct: Standing,
): Finding<
  | "headline.notYet"
  | "headline.reached"
  | "headline.ofTarget"
  | "headline.fewer"
  | "headline.more"
  | "headline.asPlanned"
> {
  const phases = { phase };
  const { figure, target, planned } = direct;
  if (figure.value === null) return { key: "headline.notYet", phases };
  if (target === null) return { key: "headline.reached", phases, counts: { actual: figure.value } };
  const counts = { actual: figure.value, target };
  if (planned === null) return { key: "headline.ofTarget", phases, counts };
  const gap = Math.round(figure.value - planned);
  if (gap === 0) return { key: "headline.asPlanned", phases, counts };
  return { key: gap < 0 ? "headline.fewer" : "headline.more", phases, counts: { ...counts, gap: Math.abs(gap) } };
}

export interface PlaceStanding {
  /** Slug of a province or district. */
  place: string;
  standing: Standing;
}

/** Which province is ahead of plan and which furthest behind; or that all are alike, or nothing can be said. */
export function provinceProgress(
  phase: string,
  places: readonly PlaceStanding[],
): Finding<"provinces.none" | "provinces.one" | "provinces.split" | "provinces.allOnTrack" | "provinces.noPlan"> {
  const known = places.filter(({ standing }) => standing.achievement !== null);
  if (known.length === 0) return { key: "provinces.none", phases: { phase } };
  const sorted = [...known].sort((a, b) => (a.standing.achievement ?? 0) - (b.standing.achievement ?? 0));
  const [last, best] = [sorted[0], sorted.at(-1)];
  if (last === undefined || best === undefined) return { key: "provinces.none", phases: { phase } };
  const shares = { lastShare: last.standing.achievement ?? 0, bestShare: best.standing.achievement ?? 0 };
  if (known.length === 1)
    return { key: "provinces.one", provinces: { last: last.place }, shares: { share: shares.lastShare } };
  const provinces = { last: last.place, best: best.place };
  if (known.some(({ standing }) => standing.pace === null)) return { key: "provinces.noPlan", provinces, shares };
  if (known.every(({ standing }) => standing.pace === "on-track"))
    return { key: "provinces.allOnTrack", provinces, shares };
  return { key: "provinces.split", provinces, shares };
}

/** Which districts are furthest from their targets. */
export function furthestDistricts(
  places: readonly PlaceStanding[],
): Finding<"districts.none" | "districts.one" | "districts.two"> {
  const known = places.filter(({ standing }) => standing.achievement !== null);
  const [first, second] = [...known].sort((a, b) => (a.standing.achievement ?? 0) - (b.standing.achievement ?? 0));
  if (first === undefined) return { key: "districts.none" };
  if (second === undefined) {
    return {
      key: "districts.one",
      districts: { first: first.place },
      shares: { share: first.standing.achievement ?? 0 },
    };
  }
  return { key: "districts.two", districts: { first: first.place, second: second.place } };
}

/** How the running total of people stands against the plan at the as-of day. */
export function monthlyPace(
  phase: string,
  direct: Standing,
): Finding<"months.notYet" | "months.noPlan" | "months.onPlan" | "months.under" | "months.over"> {
  const phases = { phase };
  const { figure, planned } = direct;
  if (figure.value === null) return { key: "months.notYet", phases };
  if (planned === null) return { key: "months.noPlan", phases, counts: { actual: figure.value } };
  const gap = Math.round(figure.value - planned);
  const counts = { actual: figure.value, gap: Math.abs(gap) };
  if (Math.abs(gap) <= planned * 0.02) return { key: "months.onPlan", phases, counts };
  return { key: gap < 0 ? "months.under" : "months.over", phases, counts };
}

export interface Estimate {
  value: number | null;
  low: number | null;
  high: number | null;
}

/** Whether phases differ in an outcome, judged by their intervals alone. */
export function outcomeOverPhases(
  outcome: "income" | "housing",
  phases: readonly Estimate[],
): Finding<`${"income" | "housing"}.${"none" | "one" | "unclear" | "differ"}`> {
  const known = phases.filter((phase) => phase.value !== null);
  if (known.length === 0) return { key: `${outcome}.none` };
  const intervals = known.flatMap(({ low, high }): Interval[] =>
    low === null || high === null ? [] : [{ low, high }],
  );
  const value = known[0]?.value ?? 0;
  if (known.length === 1) {
    return { key: `${outcome}.one`, ...(outcome === "income" ? { changes: { value } } : { shares: { value } }) };
  }
  const overlap = intervals.every((a) => intervals.every((b) => intervalsOverlap(a, b)));
  return { key: overlap || intervals.length < known.length ? `${outcome}.unclear` : `${outcome}.differ` };
}
