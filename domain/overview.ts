import type { Rhythm } from "@/domain/freshness";
import { behindPlan, doubtful, silentPlaces, type Attention } from "@/domain/attention";
import { districtByCode } from "@/domain/places";
import type { PublishedFigure } from "@/domain/published-figure";
import type { GroupKey } from "@/domain/question";
import type { Standing } from "@/domain/standing";
import type { IndicatorCode } from "@/domain/indicators/codes";

interface Group {
  key: GroupKey;
  standings: readonly Standing[];
}

/** One indicator's standing of each group, with the group's places. */
export function standingsOf(groups: readonly Group[], indicator: IndicatorCode) {
  return groups.flatMap(({ key, standings }) => {
    const standing = standings.find(({ figure }) => figure.code === indicator);
    if (standing === undefined) return [];
    return [{ phase: key.phase ?? "", province: key.province ?? "", place: key.district ?? "", standing }];
  });
}

interface AttentionQuestion {
  focus: { code: string; status: string; districts: readonly string[] };
  byDistrict: readonly Group[];
  lastEntries: readonly { phase: string; district: string; lastDay: string }[];
  doubts: readonly { incomeJumps: number; elsewhere: number; outsidePhase: number }[];
  asOf: string;
  rhythm: Rhythm;
}

const atMostOfAKind = 3;

/** What needs attention, of each kind the most pressing few: behind plan, then silent, then doubtful. */
export function attentionOf({ focus, byDistrict, lastEntries, doubts, asOf, rhythm }: AttentionQuestion): Attention[] {
  const placed = byDistrict.flatMap(({ key, standings }) =>
    standings
      // A district's own total follows from its kinds: naming both would say one thing twice.
      .filter(({ figure }) => figure.code !== "direct_beneficiaries")
      .map((standing) => ({ phase: key.phase ?? "", district: key.district ?? "", standing })),
  );
  const asked = new Set(byDistrict.map(({ key }) => key.district));
  const places = focus.districts
    .map((code) => ({ code, slug: districtByCode(code)?.slug ?? code }))
    .filter(({ slug }) => asked.has(slug))
    .map(({ code, slug }) => ({
      phase: focus.code,
      district: slug,
      lastDay: lastEntries.find((entry) => entry.phase === focus.code && entry.district === code)?.lastDay ?? null,
    }));
  const all = doubtful(doubts);
  return [
    ...behindPlan(placed).slice(0, atMostOfAKind),
    ...(focus.status === "under-way" ? silentPlaces(places, asOf, rhythm).slice(0, atMostOfAKind) : []),
    ...(all === null ? [] : [all]),
  ];
}

/** What others published for an indicator over exactly these phases; `null` where nobody did. */
export function publishedValue(
  published: readonly PublishedFigure[],
  indicator: IndicatorCode,
  phases: readonly string[],
): number | null {
  const same = (figure: PublishedFigure) =>
    figure.phases.length === phases.length && figure.phases.every((phase) => phases.includes(phase));
  return published.find((figure) => figure.indicator === indicator && same(figure))?.value ?? null;
}
