import { integer, primaryKey, table, text } from "@/db/columns";
import { rollupTables, type RollupTable } from "@/domain/measures/tables";

function columnsNamed<K extends string, C>(names: readonly K[], column: (name: K) => C): Record<K, C> {
  return Object.fromEntries(names.map((name) => [name, column(name)])) as Record<K, C>;
}

/** A rollup table as listed in `domain/measures/tables.ts`: programme and key as primary key, measures as integers. */
function rollup<T extends RollupTable>(name: T) {
  const key: readonly (typeof rollupTables)[T]["key"][number][] = rollupTables[name].key;
  const measures: readonly string[] = rollupTables[name].measures;
  const columns = {
    ...columnsNamed(["programme_id", ...key], (column) => text(column).notNull()),
    ...columnsNamed(measures, (measure) => integer(measure).notNull()),
  };
  return table(name, columns, (t) => [
    primaryKey({
      name: `${name}_pk`,
      columns: [t.programme_id, ...key.map((column) => t[column])],
    }),
  ]);
}

export const progressCells = rollup("progress_cells");
export const progressMonths = rollup("progress_months");
export const reachCells = rollup("reach_cells");
export const householdReach = rollup("household_reach");
export const reachMonths = rollup("reach_months");
export const trainerTotals = rollup("trainer_totals");
export const courseTrainees = rollup("course_trainees");
export const trainerReach = rollup("trainer_reach");
export const activityDays = rollup("activity_days");
export const reviewCounts = rollup("review_counts");
