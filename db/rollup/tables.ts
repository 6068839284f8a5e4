import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import * as schema from "@/db/schema";
import type { RollupTable } from "@/domain/measures/tables";

/** The stored table of each rollup. */
export const rollupSchema: Record<RollupTable, SQLiteTable> = {
  progress_cells: schema.progressCells,
  progress_months: schema.progressMonths,
  reach_cells: schema.reachCells,
  household_reach: schema.householdReach,
  reach_months: schema.reachMonths,
  trainer_totals: schema.trainerTotals,
  course_trainees: schema.courseTrainees,
  trainer_reach: schema.trainerReach,
  activity_days: schema.activityDays,
  review_counts: schema.reviewCounts,
};
