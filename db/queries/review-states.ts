import { and, sql } from "drizzle-orm";
import { anyOf } from "@/db/queries/measured/cells";
import { inReach } from "@/db/queries/measured/reach";
import { reviewCounts } from "@/db/schema";
import type { Reader } from "@/db/store";
import { detailed, type DetailedScope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import type { ReviewState } from "@/domain/vocabulary";

export interface ReviewStateCount {
  record: "assistance" | "interview";
  review: ReviewState;
  records: number;
}

/** Records that stand, by review state; phases, places and kinds of the filter apply. */
export async function reviewStateCounts(
  reader: Reader,
  scope: DetailedScope,
  filter: Filter,
): Promise<ReviewStateCount[]> {
  const rows = await reader
    .select({ record: reviewCounts.record, review: reviewCounts.review, records: sql<number>`sum(records)` })
    .from(reviewCounts)
    .where(
      and(
        inReach(detailed(scope), filter, {
          programme: reviewCounts.programme_id,
          phase: reviewCounts.phase_code,
          district: reviewCounts.district_code,
        }),
        anyOf(reviewCounts.kind, filter.kind),
      ),
    )
    .groupBy(reviewCounts.record, reviewCounts.review);
  return rows.map(({ record, review, records }) => ({
    record: record === "interview" ? "interview" : "assistance",
    review: review as ReviewState,
    records,
  }));
}
