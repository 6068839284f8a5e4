import { and, sql } from "drizzle-orm";
import { anyOf } from "@/db/queries/measured/cells";
import { inReach } from "@/db/queries/measured/reach";
import { trainerTotals } from "@/db/schema";
import type { Reader } from "@/db/store";
import { detailed, type DetailedScope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import type { TrainerStatus } from "@/domain/vocabulary";

export interface TrainerCount {
  phase: string;
  /** P-code. */
  district: string;
  trade: string;
  sex: string;
  status: TrainerStatus;
  trainers: number;
}

/** Trainers by the state of their own training; a filter on kind, age or group does not apply. */
export async function trainerStates(reader: Reader, scope: DetailedScope, filter: Filter): Promise<TrainerCount[]> {
  const rows = await reader
    .select({
      phase: trainerTotals.phase_code,
      district: trainerTotals.district_code,
      trade: trainerTotals.trade,
      sex: trainerTotals.sex,
      status: trainerTotals.status,
      trainers: sql<number>`trainers`,
    })
    .from(trainerTotals)
    .where(
      and(
        inReach(detailed(scope), filter, {
          programme: trainerTotals.programme_id,
          phase: trainerTotals.phase_code,
          district: trainerTotals.district_code,
        }),
        anyOf(trainerTotals.trade, filter.trade),
        anyOf(trainerTotals.sex, filter.sex),
      ),
    );
  return rows.filter((row) => row.trainers > 0).map((row) => ({ ...row, status: row.status as TrainerStatus }));
}
