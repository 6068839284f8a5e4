import { incomeBinEdges } from "@/domain/measures/income-bins";
import { contacts, livingConditions, rounds } from "@/domain/vocabulary";

/** `much-better` → `much_better`: vocabulary words as column names. */
export function asColumn(word: string): string {
  return word.replaceAll("-", "_");
}

export const livingMeasures = livingConditions.map((answer) => `living_${asColumn(answer)}`);
export const incomeBinMeasures = incomeBinEdges.map((_, bin) => `income_bin_${bin}`);
export const contactMeasure = (round: string, contact: string) => `contact_${asColumn(round)}_${asColumn(contact)}`;

/** Matched pairs of baseline income b and latest follow-up income f, with exact sums of b², f² and bf. */
export const incomePairMeasures = [
  "pairs",
  "sum_b",
  "sum_f",
  "sum_bb_1",
  "sum_bb_2",
  "sum_ff_1",
  "sum_ff_2",
  "sum_bf_1",
  "sum_bf_2",
] as const;

/** Individual changes r = (f − b) / b in whole basis points, where b > 0, with exact sums of r and r². */
export const individualChangeMeasures = ["changes", "sum_r_1", "sum_r_2", "sum_rr_1", "sum_rr_2", "sum_rr_3"] as const;

/**
 * The rollup: for each table its key and its measures. Every measure is an integer that adds up over records;
 * nothing here is a ratio. The schema, the writer, the verifier and the queries all read this one list.
 *
 * `margin` says which person attributes a row keeps apart: `total` none, `trade`, `sex`, `age` or `group` that one,
 * `full` all four; an attribute that is not kept apart is `*`. Rows of different margins must never be added.
 * Keys go from what every question fixes to what an answer is split by, so that an answer's rows lie together.
 */
export const rollupTables = {
  progress_cells: {
    key: ["class", "margin", "trade", "sex", "age_group", "population_group", "phase_code", "district_code", "kind"],
    measures: [
      "enrolled",
      "under_way",
      "completed",
      "dropped_out",
      // Begun vocational trainings on a course with at least one trainer.
      "taught",
      // Ended on a known day, and counted interviews of these: all follow-ups, whether due yet or not.
      "ended",
      "reached_3",
      "reached_6",
      "reached_12",
      ...incomePairMeasures,
      ...individualChangeMeasures,
      ...incomeBinMeasures,
      ...livingMeasures,
      "business_n",
      "business_yes",
      "work_n",
      "work_yes",
      ...rounds.flatMap((round) => contacts.map((contact) => contactMeasure(round, contact))),
      // Answers five times or more, or a fifth or less, of the round before.
      "income_jumps",
      // Assistance in another district than the household's.
      "elsewhere",
    ],
  },
  /** Events by the month in which they fell; the month is '' where its day is not known. */
  progress_months: {
    key: [
      "class",
      "margin",
      "trade",
      "sex",
      "age_group",
      "population_group",
      "month",
      "phase_code",
      "district_code",
      "kind",
    ],
    measures: [
      "enrolled",
      "started",
      "completed",
      "dropped_out",
      // Started assistance by the month it ended in: what falls due 3, 6 and 12 months later, and what was reached.
      "ended",
      "reached_3",
      "reached_6",
      "reached_12",
      "reached_any",
      "paired",
      // Baseline income known, no follow-up income: number and sum of the baseline incomes.
      "lost",
      "lost_b",
    ],
  },
  /**
   * Different people by the set of (phase, district) pairs in which they have such assistance. `basis` is `begun`
   * or `pair` (people behind income pairs); `what` is one of `domain/measures/what.ts`; margins beyond those of
   * progress are `country`, `disability` and `selection`, with the value in `attribute`.
   */
  reach_cells: {
    key: ["class", "basis", "what", "margin", "sex", "age_group", "population_group", "attribute", "place_set"],
    measures: ["people"],
  },
  /** Households of people with begun assistance, by the same sets. */
  household_reach: {
    key: ["class", "what", "place_set"],
    measures: ["households", "other_members", "unknown_size"],
  },
  /** The month in which people first became direct, for all or one phase, place (district, province or all) and kind. */
  reach_months: {
    key: ["class", "what", "phase_code", "place", "month"],
    measures: ["people"],
  },
  trainer_totals: {
    key: ["phase_code", "district_code", "trade", "sex", "status"],
    measures: ["trainers"],
  },
  /** Begun vocational trainings by course: which courses, and so which trainers, are active. */
  course_trainees: {
    key: ["course_id", "class", "phase_code", "district_code", "trade"],
    measures: ["begun"],
  },
  /** Trainers of such courses by the set of (phase, district) pairs of their trainees; trade or `*`. */
  trainer_reach: {
    key: ["class", "trade", "place_set"],
    measures: ["trainers"],
  },
  /** What was recorded for which day, whatever its review: the state of reporting and the latest events. */
  activity_days: {
    key: ["phase_code", "district_code", "kind", "day"],
    measures: ["enrolled", "started", "completed", "dropped_out", "interviews"],
  },
  /** Records per review state, a count of their own. */
  review_counts: {
    key: ["record", "phase_code", "district_code", "kind", "review"],
    measures: ["records"],
  },
} as const;

export type RollupTable = keyof typeof rollupTables;
export const rollupTableNames = Object.keys(rollupTables) as RollupTable[];
