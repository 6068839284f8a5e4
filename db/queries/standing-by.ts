import { figuresBy } from "@/db/queries/figures-by";
import { programmeTargets } from "@/db/queries/programme-targets";
import type { Phase } from "@/db/queries/programme-structure";
import type { Reader } from "@/db/store";
import { ofOwnPlaces } from "@/domain/access/own-places";
import type { Scope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import type { IndicatorCode } from "@/domain/indicators/codes";
import type { Dimension, GroupKey } from "@/domain/question";
import { standingOf, type Standing } from "@/domain/standing";

export interface StandingGroup {
  key: GroupKey;
  filter: Filter;
  /** In the order of the codes asked for. */
  standings: Standing[];
}

export interface StandingQuestion {
  filter: Filter;
  by: readonly Dimension[];
  codes: readonly IndicatorCode[];
  asOf: string;
  phases: readonly Phase[];
  courseMonths: number;
}

/** Figures beside their targets, split by any dimensions: who is on track, at risk or behind. */
export async function standingBy(reader: Reader, scope: Scope, question: StandingQuestion): Promise<StandingGroup[]> {
  const { filter, by, codes, asOf, phases, courseMonths } = question;
  const rows = await programmeTargets(reader, scope);
  const groups = await figuresBy(reader, scope, { filter, by, codes, asOf }, phases);
  return groups.map(({ key, filter: narrow, figures }) => {
    // A district says its province: naming both would be another scope than that of the district's target.
    const own = ofOwnPlaces(scope, key.district === undefined ? narrow : { ...narrow, province: [] });
    return {
      key,
      filter: own,
      standings: figures.map((figure) => standingOf(figure, own, rows, phases, asOf, courseMonths)),
    };
  });
}
