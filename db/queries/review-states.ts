import { and, eq, inArray, sql } from "drizzle-orm";
import { anyOf } from "@/db/queries/measured/cells";
import { districtsFor } from "@/db/queries/measured/chosen";
import { reviewCounts } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import type { ReviewState } from "@/domain/vocabulary";

export interface ReviewStateCount {
  record: "assistance" | "interview";
  review: ReviewState;
  records: number;
}

/** Records that stand, by review state; phases, places and kinds of the filter apply. */
export async function reviewStateCounts(reader: Reader, scope: Scope, filter: Filter): Promise<ReviewStateCount[]> {
  const districts = districtsFor(scope, filter);
  const rows = await reader
    .select({ record: reviewCounts.record, review: reviewCounts.review, records: sql<number>`sum(records)` })
    .from(reviewCounts)
    .where(
      and(
        eq(reviewCounts.programme_id, scope.programme),
        anyOf(reviewCounts.phase_code, filter.phase),
        districts === null ? undefined : inArray(reviewCounts.district_code, [...districts]),
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
