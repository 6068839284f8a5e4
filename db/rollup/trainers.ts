import { and, eq, gt, inArray, not, sql } from "drizzle-orm";
import { courses, courseTrainees, courseTrainers, trainers } from "@/db/schema";
import type { Reader } from "@/db/store";
import { placeSet, type PlacePair } from "@/domain/measures/place-set";
import { keySeparator, Sums } from "@/domain/measures/sums";
import { reviewClasses } from "@/domain/vocabulary";

export async function trainersOfCourses(reader: Reader, programme: string, ids: Iterable<string>): Promise<string[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const rows = await reader
    .select({ trainer: courseTrainers.trainer })
    .from(courseTrainers)
    .where(and(eq(courseTrainers.programme, programme), inArray(courseTrainers.course, wanted)));
  return rows.map(({ trainer }) => trainer);
}

/**
 * What trainers contribute: themselves by status, and, from the stored trainees of their courses, the set of
 * (phase, district) pairs in which they are active. `null` asks for all trainers of the programme.
 */
export async function trainerContributions(
  reader: Reader,
  programme: string,
  ids: readonly string[] | null,
): Promise<Sums> {
  const sums = new Sums();
  if (ids !== null && ids.length === 0) return sums;
  const chosen = ids === null ? undefined : inArray(trainers.id, [...ids]);
  const people = await reader
    .select()
    .from(trainers)
    .where(and(eq(trainers.programme, programme), not(trainers.voided), chosen));
  for (const trainer of people) {
    const key = [trainer.phase, trainer.district, trainer.trade, trainer.sex ?? "unknown", trainer.status];
    sums.add("trainer_totals", key.join(keySeparator), 0, 1);
  }
  for (const [, taught] of await traineesByTrainer(reader, programme, chosen)) addActivity(sums, taught);
  return sums;
}

interface Taught extends PlacePair {
  reviewClass: string;
  trade: string;
}

async function traineesByTrainer(
  reader: Reader,
  programme: string,
  chosen: ReturnType<typeof inArray> | undefined,
): Promise<Map<string, Taught[]>> {
  const rows = await reader
    .select({
      trainer: trainers.id,
      reviewClass: courseTrainees.class,
      phase: courseTrainees.phase_code,
      district: courseTrainees.district_code,
      trade: courseTrainees.trade,
    })
    .from(trainers)
    .innerJoin(courseTrainers, and(eq(courseTrainers.programme, programme), eq(courseTrainers.trainer, trainers.id)))
    .innerJoin(
      courses,
      and(eq(courses.programme, programme), eq(courses.id, courseTrainers.course), not(courses.voided)),
    )
    .innerJoin(
      courseTrainees,
      and(eq(courseTrainees.programme_id, programme), eq(courseTrainees.course_id, courses.id), gt(sql`begun`, 0)),
    )
    .where(and(eq(trainers.programme, programme), not(trainers.voided), chosen));
  const byTrainer = new Map<string, Taught[]>();
  for (const { trainer, ...taught } of rows) {
    const own = byTrainer.get(trainer);
    if (own === undefined) byTrainer.set(trainer, [taught]);
    else own.push(taught);
  }
  return byTrainer;
}

function addActivity(sums: Sums, taught: readonly Taught[]): void {
  for (const reviewClass of reviewClasses) {
    const own = taught.filter((row) => row.reviewClass === reviewClass);
    for (const trade of new Set(["*", ...own.map((row) => row.trade)])) {
      const pairs = own.filter((row) => trade === "*" || row.trade === trade);
      if (pairs.length > 0) sums.add("trainer_reach", [reviewClass, trade, placeSet(pairs)].join(keySeparator), 0, 1);
    }
  }
}
