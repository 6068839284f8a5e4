import { and, eq, sql } from "drizzle-orm";
import { inPlaces, type Chosen, type Groups } from "@/db/queries/measured/chosen";
import { reviewCounts, trainerTotals } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { PlacePair } from "@/domain/measures/place-set";

export interface RecordsAt {
  assistance: (PlacePair & { records: number })[];
  trainers: (PlacePair & { records: number })[];
}

/**
 * How many assistance and trainer records there are at all in the chosen phases and places, of any kind and review
 * state: the other filters do not make "not yet reported".
 */
export async function recordsAt(reader: Reader, chosen: Chosen): Promise<RecordsAt> {
  const { programme } = chosen.scope;
  const assistance = await reader
    .select({
      phase: reviewCounts.phase_code,
      district: reviewCounts.district_code,
      records: sql<number>`sum(records)`,
    })
    .from(reviewCounts)
    .where(
      and(
        eq(reviewCounts.programme_id, programme),
        eq(reviewCounts.record, "assistance"),
        ...inPlaces(chosen, reviewCounts.phase_code, reviewCounts.district_code),
      ),
    )
    .groupBy(reviewCounts.phase_code, reviewCounts.district_code);
  const trainers = await reader
    .select({
      phase: trainerTotals.phase_code,
      district: trainerTotals.district_code,
      records: sql<number>`sum(trainers)`,
    })
    .from(trainerTotals)
    .where(
      and(
        eq(trainerTotals.programme_id, programme),
        ...inPlaces(chosen, trainerTotals.phase_code, trainerTotals.district_code),
      ),
    )
    .groupBy(trainerTotals.phase_code, trainerTotals.district_code);
  const some = (row: { records: number }) => row.records > 0;
  return {
    assistance: assistance.filter(some),
    trainers: trainers.filter(some),
  };
}

export function addRecords(groups: Groups, { assistance, trainers }: RecordsAt): void {
  for (const row of assistance) for (const measured of groups.here(row)) measured.assistanceRecords += row.records;
  for (const row of trainers) for (const measured of groups.here(row)) measured.trainerRecords += row.records;
}
