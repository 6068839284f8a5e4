import type { FigureGroup } from "@/db/queries/counted-figures";
import { figures, figuresBy } from "@/db/queries/figures-by";
import { monthlyProgress, type MonthOfProgress } from "@/db/queries/monthly-progress";
import { peopleSplit, type PeopleSplit } from "@/db/queries/people-split";
import type { Phase } from "@/db/queries/programme-structure";
import { programmeTargets } from "@/db/queries/programme-targets";
import { lastEntries } from "@/db/queries/recent-activity";
import { reportingOf } from "@/db/queries/reporting-state";
import { reviewStateCounts, type ReviewStateCount } from "@/db/queries/review-states";
import { standingBy, type StandingGroup } from "@/db/queries/standing-by";
import type { Reader } from "@/db/store";
import { ofOwnPlaces } from "@/domain/access/own-places";
import type { DetailedScope } from "@/domain/access/scope";
import type { Figure } from "@/domain/figure";
import { everything, type Filter } from "@/domain/filter";
import { focusPhase } from "@/domain/focus-phase";
import type { IndicatorCode } from "@/domain/indicators/codes";
import { placeTargetLines } from "@/domain/place-targets";
import type { DistrictReporting } from "@/domain/reporting";
import type { DatedValue } from "@/domain/running-total";
import type { Standing } from "@/domain/standing";

export const placeCodes = [
  "direct_beneficiaries",
  "trainees_completed",
  "livestock_recipients",
  "housing_recipients",
] as const satisfies readonly IndicatorCode[];

export const placeOutcomes = [
  "income_change",
  "housing_improved",
  "business_started",
  "followup_response",
] as const satisfies readonly IndicatorCode[];

/** What the page of a province or district shows, each part under a filter of its own. */
export interface PlaceView {
  /** The phase that targets and pace are about. */
  focus: Phase;
  focusFilter: Filter;
  /** In the order of `placeCodes`; the same of verified records only. */
  cards: Standing[];
  verified: Figure[];
  months: MonthOfProgress[];
  plan: DatedValue[];
  targets: DatedValue[];
  byPhase: StandingGroup[];
  /** People reached in the focus by each district that is compared. */
  compared: StandingGroup[];
  /** In the order of `placeOutcomes`: of the place, and of each district that is compared. */
  outcomes: Figure[];
  outcomesCompared: FigureGroup[];
  split: PeopleSplit;
  reporting: DistrictReporting[];
  reviews: ReviewStateCount[];
}

export interface PlaceQuestion {
  /** Names the place by its province or its district. */
  filter: Filter;
  /** Slugs of the districts to compare: a province's own, or a district with its neighbours. */
  compared: readonly string[];
  asOf: string;
  phases: readonly Phase[];
  courseMonths: number;
}

/** Everything about one place; `null` when no phase works there. */
export async function placeView(
  reader: Reader,
  scope: DetailedScope,
  question: PlaceQuestion,
): Promise<PlaceView | null> {
  const { filter, compared, asOf, phases, courseMonths } = question;
  const { province, district } = filter;
  const recorded = await lastEntries(reader, scope, { ...everything, province, district }, asOf);
  const focus = focusPhase(filter, phases, recorded);
  if (focus === null) return null;
  const focusFilter = { ...filter, phase: [focus.code] };
  const ask = { asOf, phases, courseMonths };
  // An empty list of districts would mean all of them.
  const hasOthers = compared.length > 0;
  const beside = { province: [], district: [...compared] };
  const [whole] = await standingBy(reader, scope, { ...ask, filter: focusFilter, by: [], codes: placeCodes });
  const direct = ["direct_beneficiaries"] as const;
  return {
    focus,
    focusFilter,
    cards: whole?.standings ?? [],
    verified: await figures(reader, scope, {
      filter: { ...focusFilter, review: "verified" },
      asOf,
      codes: placeCodes,
    }),
    months: await monthlyProgress(reader, scope, focusFilter),
    ...placeTargetLines(await programmeTargets(reader, scope), ofOwnPlaces(scope, focusFilter), phases, courseMonths),
    byPhase: await standingBy(reader, scope, { ...ask, filter, by: ["phase"], codes: placeCodes }),
    compared: hasOthers
      ? await standingBy(reader, scope, {
          ...ask,
          filter: { ...focusFilter, ...beside },
          by: ["district"],
          codes: direct,
        })
      : [],
    outcomes: await figures(reader, scope, { filter, asOf, codes: placeOutcomes }),
    outcomesCompared: hasOthers
      ? await figuresBy(reader, scope, {
          filter: { ...filter, ...beside },
          asOf,
          by: ["district"],
          codes: placeOutcomes,
        })
      : [],
    split: await peopleSplit(reader, scope, filter, asOf),
    reporting: await reportingOf(reader, scope, { filter, phase: focus, asOf, phases }),
    reviews: await reviewStateCounts(reader, scope, filter),
  };
}
