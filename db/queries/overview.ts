import { figures } from "@/db/queries/figures-by";
import { measuredBy } from "@/db/queries/measured-by";
import { doubts, type Doubts } from "@/db/queries/doubts";
import { monthlyProgress, type MonthOfProgress } from "@/db/queries/monthly-progress";
import { directWithTwoKinds } from "@/db/queries/people-with-two-kinds";
import type { Phase } from "@/db/queries/programme-structure";
import { isOfWholeProgramme, programmeTotals } from "@/db/queries/programme-totals";
import { programmeTargets } from "@/db/queries/programme-targets";
import { lastEntries, latestEvents, type DayOfActivity, type LastEntry } from "@/db/queries/recent-activity";
import { standingBy, type StandingGroup } from "@/db/queries/standing-by";
import { settingsOf } from "@/db/queries/settings";
import type { Reader } from "@/db/store";
import type { Rhythm } from "@/domain/freshness";
import { rhythmOf } from "@/domain/settings";
import { isDetailed, type DetailedScope, type Scope } from "@/domain/access/scope";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import type { IndicatorCode } from "@/domain/indicators/codes";
import { indicator } from "@/domain/indicators/figure-of";
import { sumOver } from "@/domain/indicators/measured";
import type { Standing } from "@/domain/standing";
import type { TargetRow } from "@/domain/targets";

export const cardCodes = [
  "direct_beneficiaries",
  "trainees_completed",
  "livestock_recipients",
  "housing_recipients",
] as const satisfies readonly IndicatorCode[];

export const outcomeCodes = ["income_change", "housing_improved"] as const satisfies readonly IndicatorCode[];

/** What the overview shows, each part under its own filter, so that every number can be asked for alone. */
export interface Overview {
  /** The phase the page is about: the one chosen, else the one under way, else the last. */
  focus: Phase | null;
  /** The page's filter, narrowed to the focus where it named no phase. */
  filter: Filter;
  /** In the order of `cardCodes`. */
  cards: Standing[];
  verified: Figure[];
  completion: Figure | null;
  /** Vocational trainings under way; `null` when details are withheld. */
  underWay: number | null;
  withTwoKinds: number | null;
  /** Outcomes of the chosen phases, else of those completed. */
  outcomeFilter: Filter;
  outcomes: Figure[];
  outcomesByPhase: StandingGroup[];
  /** People reached by phase and province (of whoever reaches whole provinces), by phase, and by district of the focus. */
  byPhaseAndProvince: StandingGroup[];
  byPhase: StandingGroup[];
  byDistrict: StandingGroup[];
  /** The whole programme's figures of the cards, beside those of own districts; empty for whoever reaches all. */
  totals: Figure[];
  /** The focus alone, under the page's other filters: what the months and the map show. */
  focusFilter: Filter;
  focusDirect: Standing | undefined;
  targets: TargetRow[];
  /** Empty when details are withheld, as are the next three. */
  months: MonthOfProgress[];
  lastEntries: LastEntry[];
  doubts: Doubts[];
  events: DayOfActivity[];
  /** How often districts are expected to record something. */
  rhythm: Rhythm;
}

interface OverviewQuestion {
  filter: Filter;
  phases: readonly Phase[];
  today: string;
  courseMonths: number;
}

/** Everything a manager sees first. */
export async function overview(reader: Reader, scope: Scope, question: OverviewQuestion): Promise<Overview> {
  const { phases, today, courseMonths } = question;
  const focus = focusOf(question.filter, phases);
  const filter = focus === null ? question.filter : { ...question.filter, phase: [focus.code] };
  const chosen = question.filter.phase.length === 0 ? filter : question.filter;
  const outcomeFilter = { ...chosen, phase: outcomePhases(question.filter, phases) };
  const ask = { codes: cardCodes, asOf: today, phases, courseMonths };
  const direct = { ...ask, codes: ["direct_beneficiaries"] as const };
  const [whole] = await standingBy(reader, scope, { ...ask, filter: chosen, by: [] });
  const [ofFocus] = await standingBy(reader, scope, { ...direct, filter, by: [] });
  const focusDirect = ofFocus?.standings[0];
  return {
    focus,
    filter: chosen,
    cards: whole?.standings ?? [],
    verified: await figures(
      reader,
      scope,
      { filter: { ...chosen, review: "verified" }, asOf: today, codes: cardCodes },
      phases,
    ),
    ...(await details(reader, scope, { chosen, filter, today, phases })),
    completion:
      (await figures(reader, scope, { filter: chosen, asOf: today, codes: ["completion_rate"] }, phases))[0] ?? null,
    totals: await totalsBeside(reader, scope, chosen, today, phases),
    outcomeFilter,
    outcomes: await figures(reader, scope, { filter: outcomeFilter, asOf: today, codes: outcomeCodes }, phases),
    outcomesByPhase: await standingBy(reader, scope, {
      ...ask,
      codes: outcomeCodes,
      filter: outcomeFilter,
      by: ["phase"],
    }),
    byPhaseAndProvince:
      scope.districts === null
        ? await standingBy(reader, scope, { ...direct, filter: question.filter, by: ["phase", "province"] })
        : [],
    byPhase: await standingBy(reader, scope, { ...direct, filter: question.filter, by: ["phase"] }),
    byDistrict: await standingBy(reader, scope, { ...ask, filter, by: ["phase", "district"] }),
    focusFilter: filter,
    focusDirect,
    targets: await programmeTargets(reader, scope),
    rhythm: rhythmOf(await settingsOf(reader, scope)),
  };
}

interface DetailQuestion {
  chosen: Filter;
  filter: Filter;
  today: string;
  phases: readonly Phase[];
}

type Details = Pick<Overview, "underWay" | "withTwoKinds" | "months" | "lastEntries" | "doubts" | "events">;

/** What is too fine for whoever small cells are withheld from. */
async function details(reader: Reader, scope: Scope, question: DetailQuestion): Promise<Details> {
  if (!isDetailed(scope)) {
    return { underWay: null, withTwoKinds: null, months: [], lastEntries: [], doubts: [], events: [] };
  }
  const { chosen, filter, today, phases } = question;
  return {
    underWay: await trainingsUnderWay(reader, scope, chosen, today, phases),
    withTwoKinds: await directWithTwoKinds(reader, scope, chosen, today),
    months: await monthlyProgress(reader, scope, filter),
    lastEntries: await lastEntries(reader, scope, filter, today),
    doubts: await doubts(reader, scope, chosen, phases),
    events: await latestEvents(reader, scope, chosen, today, 8),
  };
}

async function trainingsUnderWay(
  reader: Reader,
  scope: DetailedScope,
  filter: Filter,
  asOf: string,
  phases: readonly Phase[],
): Promise<number> {
  const { measures } = indicator("completion_rate");
  const [group] = await measuredBy(reader, scope, { filter, by: [], asOf, measures, parts: [] }, phases);
  return group === undefined ? 0 : sumOver(group.measured, "vocational-training")("under_way");
}

/** Only of a filter that the whole programme may be asked under; a choice of places or people has no total beside it. */
async function totalsBeside(
  reader: Reader,
  scope: Scope,
  filter: Filter,
  asOf: string,
  phases: readonly Phase[],
): Promise<Figure[]> {
  if (scope.districts === null || !isOfWholeProgramme(filter)) return [];
  return programmeTotals(reader, scope, { filter, asOf, codes: cardCodes }, phases);
}

function focusOf(filter: Filter, phases: readonly Phase[]): Phase | null {
  const chosen = phases.filter((phase) => filter.phase.length === 0 || filter.phase.includes(phase.code));
  return chosen.findLast((phase) => phase.status === "under-way") ?? chosen.at(-1) ?? null;
}

function outcomePhases(filter: Filter, phases: readonly Phase[]): string[] {
  if (filter.phase.length > 0) return filter.phase;
  return phases.filter((phase) => phase.status === "completed").map((phase) => phase.code);
}
