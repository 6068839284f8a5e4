import { asc } from "drizzle-orm";
import { isOfScope } from "@/db/queries/measured/reach";
import { phaseDistricts, phases } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import type { PhaseStatus } from "@/domain/vocabulary";

export interface Phase {
  code: string;
  status: PhaseStatus;
  startsOn: string | null;
  endsOn: string | null;
  /** P-codes, sorted; empty when it is not known where the phase worked. */
  districts: string[];
  /** What is known of it and from where, by language; `null` for a phase that came with a register. */
  note: Record<string, string> | null;
  /** How often it was changed, from 1. */
  version: number;
}

/** The phases that exist for the asker, in order, each with its districts. */
export async function programmePhases(reader: Reader, scope: Scope): Promise<Phase[]> {
  const rows = await reader
    .select({
      code: phases.code,
      status: phases.status,
      startsOn: phases.startsOn,
      endsOn: phases.endsOn,
      note: phases.note,
      version: phases.version,
    })
    .from(phases)
    .where(isOfScope(scope, phases.programme, phases.code))
    .orderBy(asc(phases.position), asc(phases.code));
  const places = await reader
    .select({ phase: phaseDistricts.phase, district: phaseDistricts.district })
    .from(phaseDistricts)
    .where(isOfScope(scope, phaseDistricts.programme, phaseDistricts.phase))
    .orderBy(asc(phaseDistricts.district));
  return rows.map(({ status, ...row }) => ({
    ...row,
    status: status as PhaseStatus,
    districts: places.filter(({ phase }) => phase === row.code).map(({ district }) => district),
  }));
}
