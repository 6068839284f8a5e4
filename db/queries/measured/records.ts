import { and, eq, sql } from "drizzle-orm";
import { placeColumns } from "@/db/queries/measured/cells";
import { placed, type Chosen, type Groups } from "@/db/queries/measured/chosen";
import { inReach } from "@/db/queries/measured/reach";
import { reviewCounts } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { PlacePair } from "@/domain/measures/place-set";

export type RecordsAt = PlacePair & { records: number };

/**
 * How many assistance records there are at all in the chosen phases and places, of any kind and review state, by the
 * places that the question splits by: the other filters do not make "not yet reported".
 */
export async function assistanceAt(reader: Reader, chosen: Chosen): Promise<RecordsAt[]> {
  const { phase_code: phase, district_code: district } = reviewCounts;
  const split = placeColumns(chosen.question.by, phase, district);
  const rows: Record<string, unknown>[] = await reader
    .select({ ...split, records: sql<number>`coalesce(sum(records), 0)` })
    .from(reviewCounts)
    .where(
      and(
        inReach(chosen.scope, chosen.question.filter, { programme: reviewCounts.programme_id, phase, district }),
        eq(reviewCounts.record, "assistance"),
      ),
    )
    .groupBy(...Object.values(split));
  return rows
    .map((row) => ({ ...placed(row).pair, records: Number(row.records) }))
    .filter(({ records }) => records > 0);
}

export function addRecords(groups: Groups, recorded: readonly RecordsAt[]): void {
  for (const row of recorded) for (const measured of groups.here(row)) measured.assistanceRecords += row.records;
}
