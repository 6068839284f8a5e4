import type { Phase } from "@/db/queries/programme-structure";
import { reportingOf } from "@/db/queries/reporting-state";
import { standingBy, type StandingGroup } from "@/db/queries/standing-by";
import type { Reader } from "@/db/store";
import { isDetailed, type Scope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import { focusPhase } from "@/domain/focus-phase";
import type { DistrictReporting } from "@/domain/reporting";

export interface PlacesTogether {
  /** The phase that targets and reporting are about. */
  focus: Phase;
  filter: Filter;
  /** People reached, by province (empty for whoever does not reach whole provinces) and by district. */
  provinces: StandingGroup[];
  districts: StandingGroup[];
  reporting: DistrictReporting[];
}

/** All places of the phase in focus: where each stands and how fresh its records are; `null` without any phase. */
export async function placesTogether(
  reader: Reader,
  scope: Scope,
  question: { filter: Filter; asOf: string; phases: readonly Phase[]; courseMonths: number },
): Promise<PlacesTogether | null> {
  const { asOf, phases, courseMonths } = question;
  const focus = focusPhase(question.filter, phases, []);
  if (focus === null) return null;
  const filter = { ...question.filter, phase: [focus.code] };
  const ask = { filter, asOf, phases, courseMonths, codes: ["direct_beneficiaries"] as const };
  return {
    focus,
    filter,
    provinces: scope.districts !== null ? [] : await standingBy(reader, scope, { ...ask, by: ["province"] }),
    districts: await standingBy(reader, scope, { ...ask, by: ["district"] }),
    reporting: isDetailed(scope) ? await reportingOf(reader, scope, { filter, phase: focus, asOf, phases }) : [],
  };
}
