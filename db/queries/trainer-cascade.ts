import { coursesHeld } from "@/db/queries/courses-held";
import { measuredBy } from "@/db/queries/measured-by";
import type { Phase } from "@/db/queries/programme-structure";
import type { Reader } from "@/db/store";
import type { DetailedScope } from "@/domain/access/scope";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import { figureOf } from "@/domain/indicators/figure-of";
import { sumOver } from "@/domain/indicators/measured";
import { districtByCode, provinceByCode } from "@/domain/places";
import type { Dimension, GroupKey } from "@/domain/question";

/** From trainers trained to businesses started; each number counts what its name says, so steps are no shares. */
export interface Cascade {
  key: GroupKey;
  filter: Filter;
  trained: number;
  active: number;
  courses: number;
  enrolled: number;
  completed: number;
  /** Latest answers "yes" on a business of their own, and all answers, after vocational training. */
  business: number;
  businessAsked: number;
  perTrainer: Figure;
}

const measures = ["enrolled", "under_way", "completed", "dropped_out", "taught", "business_yes", "business_n"];

/** The cascade of a filter, whole (`by` empty) or by trade, district or phase. */
export async function trainerCascade(
  reader: Reader,
  scope: DetailedScope,
  filter: Filter,
  { by, asOf, phases }: { by: readonly Dimension[]; asOf: string; phases: readonly Phase[] },
): Promise<Cascade[]> {
  const parts = ["trainers", "activeTrainers"] as const;
  const groups = await measuredBy(reader, scope, { filter, by, asOf, measures, parts }, phases);
  const held = await coursesHeld(reader, scope, filter);
  return groups.map(({ key, filter: own, measured }) => {
    const sum = sumOver(measured, "vocational-training");
    const courses = held.filter((row) => isIn(key, row)).reduce((total, row) => total + row.courses, 0);
    return {
      key,
      filter: own,
      trained: measured.trainersCompleted,
      active: measured.activeTrainers,
      courses,
      enrolled: sum("enrolled", "under_way", "completed", "dropped_out"),
      completed: sum("completed"),
      business: sum("business_yes"),
      businessAsked: sum("business_n"),
      perTrainer: figureOf("trainees_per_trainer", measured, own),
    };
  });
}

function isIn(key: GroupKey, course: { phase: string; district: string; trade: string }): boolean {
  const place = districtByCode(course.district);
  return (
    (key.phase === undefined || key.phase === course.phase) &&
    (key.trade === undefined || key.trade === course.trade) &&
    (key.district === undefined || key.district === place?.slug) &&
    (key.province === undefined || key.province === provinceByCode(place?.province ?? "")?.slug)
  );
}
