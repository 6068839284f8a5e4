import { figures } from "@/db/queries/figures-by";
import { measuredBy } from "@/db/queries/measured-by";
import { doubts, type Doubts } from "@/db/queries/doubts";
import { monthlyProgress, type MonthOfProgress } from "@/db/queries/monthly-progress";
import { directWithTwoKinds } from "@/db/queries/people-with-two-kinds";
import type { Phase } from "@/db/queries/programme-structure";
import { programmeTargets } from "@/db/queries/programme-targets";
import { lastEntries, latestEvents, type DayOfActivity, type LastEntry } from "@/db/queries/recent-activity";
import { standingBy, type StandingGroup } from "@/db/queries/standing-by";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import type { IndicatorCode } from "@/domain/indicators/codes";
import { figureOf, indicator } from "@/domain/indicators/figure-of";
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
  /** Vocational trainings under way. */
  underWay: number;
  withTwoKinds: number;
  /** Outcomes of the chosen phases, else of those completed. */
  outcomeFilter: Filter;
  outcomes: Figure[];
  outcomesByPhase: StandingGroup[];
  /** People reached by phase and province, by phase, and by district of the focus. */
  byPhaseAndProvince: StandingGroup[];
  byPhase: StandingGroup[];
  byDistrict: StandingGroup[];
  /** The focus alone, under the page's other filters: what the months and the map show. */
  focusFilter: Filter;
  focusDirect: Standing | undefined;
  months: MonthOfProgress[];
  targets: TargetRow[];
  lastEntries: LastEntry[];
  doubts: Doubts[];
  events: DayOfActivity[];
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
    ...(await trainings(reader, scope, chosen, today, phases)),
    withTwoKinds: await directWithTwoKinds(reader, scope, chosen, today),
    outcomeFilter,
    outcomes: await figures(reader, scope, { filter: outcomeFilter, asOf: today, codes: outcomeCodes }, phases),
    outcomesByPhase: await standingBy(reader, scope, {
      ...ask,
      codes: outcomeCodes,
      filter: outcomeFilter,
      by: ["phase"],
    }),
    byPhaseAndProvince: await standingBy(reader, scope, {
      ...direct,
      filter: question.filter,
      by: ["phase", "province"],
    }),
    byPhase: await standingBy(reader, scope, { ...direct, filter: question.filter, by: ["phase"] }),
    byDistrict: await standingBy(reader, scope, { ...ask, filter, by: ["phase", "district"] }),
    focusFilter: filter,
    focusDirect,
    months: await monthlyProgress(reader, scope, filter),
    targets: await programmeTargets(reader, scope),
    lastEntries: await lastEntries(reader, scope, filter, today),
    doubts: await doubts(reader, scope, chosen, phases),
    events: await latestEvents(reader, scope, chosen, today, 8),
  };
}

async function trainings(
  reader: Reader,
  scope: Scope,
  filter: Filter,
  asOf: string,
  phases: readonly Phase[],
): Promise<Pick<Overview, "completion" | "underWay">> {
  const { measures, parts } = indicator("completion_rate");
  const [group] = await measuredBy(reader, scope, { filter, by: [], asOf, measures, parts }, phases);
  if (group === undefined) return { completion: null, underWay: 0 };
  return {
    completion: figureOf("completion_rate", group.measured, filter),
    underWay: sumOver(group.measured, "vocational-training")("under_way"),
  };
}

function focusOf(filter: Filter, phases: readonly Phase[]): Phase | null {
  const chosen = phases.filter((phase) => filter.phase.length === 0 || filter.phase.includes(phase.code));
  return chosen.findLast((phase) => phase.status === "under-way") ?? chosen.at(-1) ?? null;
}

function outcomePhases(filter: Filter, phases: readonly Phase[]): string[] {
  if (filter.phase.length > 0) return filter.phase;
  return phases.filter((phase) => phase.status === "completed").map((phase) => phase.code);
}
