import { measuredBy } from "@/db/queries/measured-by";
import type { Phase } from "@/db/queries/programme-structure";
import type { Reader } from "@/db/store";
import type { DetailedScope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import { sumOver } from "@/domain/indicators/measured";
import { asColumn } from "@/domain/measures/tables";
import { districtBySlug } from "@/domain/places";
import { statuses } from "@/domain/vocabulary";

/** Counted records that are accepted but look wrong; each is a list that opens. */
export interface Doubts {
  phase: string;
  /** Slug. */
  district: string;
  /** Incomes five times or more, or a fifth or less, of the round before. */
  incomeJumps: number;
  /** Assistance in another district than the household's. */
  elsewhere: number;
  /** Assistance in a district that is not one of its phase; 0 while the phase's districts are not known. */
  outsidePhase: number;
}

/** Doubtful records by phase and district, where there are any. */
export async function doubts(
  reader: Reader,
  scope: DetailedScope,
  filter: Filter,
  phases: readonly Phase[],
): Promise<Doubts[]> {
  const records = statuses.map(asColumn);
  const groups = await measuredBy(
    reader,
    scope,
    { filter, by: ["phase", "district"], asOf: "", measures: ["income_jumps", "elsewhere", ...records], parts: [] },
    phases,
  );
  return groups
    .map(({ key, measured }) => {
      const sum = sumOver(measured, null);
      const known = phases.find((phase) => phase.code === key.phase)?.districts ?? [];
      const code = districtBySlug(key.district ?? "")?.code ?? "";
      return {
        phase: key.phase ?? "",
        district: key.district ?? "",
        incomeJumps: sum("income_jumps"),
        elsewhere: sum("elsewhere"),
        outsidePhase: known.length === 0 || known.includes(code) ? 0 : sum(...records),
      };
    })
    .filter((one) => one.incomeJumps + one.elsewhere + one.outsidePhase > 0);
}
