import { monthlyProgress, type MonthOfProgress } from "@/db/queries/monthly-progress";
import { programmeTargets } from "@/db/queries/programme-targets";
import type { Phase } from "@/db/queries/programme-structure";
import { standingBy } from "@/db/queries/standing-by";
import type { Reader } from "@/db/store";
import type { DetailedScope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import { districtBySlug } from "@/domain/places";
import { planLine, type DatedValue } from "@/domain/running-total";
import { targetsFor, type Standing } from "@/domain/standing";

export interface DistrictProgress {
  /** Slug. */
  district: string;
  filter: Filter;
  /** People reached directly. */
  standing: Standing;
  months: MonthOfProgress[];
  /** What was planned by the end of each month; empty without a target, a start or a due date. */
  plan: DatedValue[];
}

interface DistrictQuestion {
  /** Of one phase. */
  filter: Filter;
  phase: Phase;
  asOf: string;
  phases: readonly Phase[];
  courseMonths: number;
}

/** People first reached, month by month and district by district of one phase, beside each district's plan. */
export async function progressByDistrict(
  reader: Reader,
  scope: DetailedScope,
  { filter, phase, asOf, phases, courseMonths }: DistrictQuestion,
): Promise<DistrictProgress[]> {
  const targets = await programmeTargets(reader, scope);
  const codes = ["direct_beneficiaries"] as const;
  const groups = await standingBy(reader, scope, { filter, by: ["district"], codes, asOf, phases, courseMonths });
  const found: DistrictProgress[] = [];
  for (const { key, filter: own, standings } of groups) {
    const [standing] = standings;
    if (standing === undefined || key.district === undefined) continue;
    const code = districtBySlug(key.district)?.code ?? "";
    // A province in the filter brings all of its districts; where the phase does not work nothing is missing.
    if (!phase.districts.includes(code) && (standing.figure.value ?? 0) === 0) continue;
    const [target] = targetsFor(targets, "direct_beneficiaries", own, phases)?.parts ?? [];
    const hasPlan = target !== undefined && phase.startsOn !== null;
    found.push({
      district: key.district,
      filter: own,
      standing,
      months: await monthlyProgress(reader, scope, own),
      plan: hasPlan ? planLine(target, phase.startsOn ?? "", courseMonths) : [],
    });
  }
  return found;
}
