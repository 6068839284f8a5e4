import { and, eq, gt, inArray, not, sql } from "drizzle-orm";
import { anyOf, placeColumns } from "@/db/queries/measured/cells";
import { placed, type Chosen, type Groups } from "@/db/queries/measured/chosen";
import { pairsFrom } from "@/db/queries/measured/place-sets";
import { inReach } from "@/db/queries/measured/reach";
import { courses, courseTrainees, courseTrainers, trainerReach, trainers, trainerTotals } from "@/db/schema";
import type { Reader } from "@/db/store";
import { placeSet, type PlacePair } from "@/domain/measures/place-set";

/** Adds the trainers who completed the training of trainers, and how many trainer records there are at all. */
export async function addTrainers(reader: Reader, chosen: Chosen, groups: Groups): Promise<void> {
  const { filter, by } = chosen.question;
  const split = {
    ...placeColumns(by, trainerTotals.phase_code, trainerTotals.district_code),
    ...(by.includes("trade") ? { trade: trainerTotals.trade } : {}),
    ...(by.includes("sex") ? { sex: trainerTotals.sex } : {}),
  };
  const isAsked = and(
    eq(trainerTotals.status, "completed"),
    anyOf(trainerTotals.trade, filter.trade),
    anyOf(trainerTotals.sex, filter.sex),
  );
  const rows = await reader
    .select({
      ...split,
      records: sql<number>`coalesce(sum(trainers), 0)`,
      completed: sql<number>`coalesce(sum(case when ${isAsked} then trainers else 0 end), 0)`,
    })
    .from(trainerTotals)
    .where(
      inReach(chosen.scope, filter, {
        programme: trainerTotals.programme_id,
        phase: trainerTotals.phase_code,
        district: trainerTotals.district_code,
      }),
    )
    .groupBy(...Object.values(split));
  for (const row of rows) {
    const { pair, rest } = placed(row);
    for (const here of groups.here(pair)) here.trainerRecords += row.records;
    const measured = groups.at(pair, rest);
    if (measured !== undefined) measured.trainersCompleted += row.completed;
  }
}

/** Adds the different trainers with a begun trainee, once in each group in which they have one. */
export async function addActiveTrainers(reader: Reader, chosen: Chosen, groups: Groups): Promise<void> {
  const { filter, by } = chosen.question;
  if (filter.kind.length > 0 && !filter.kind.includes("vocational-training")) return;
  const fromRecords = filter.trade.length > 1 && !by.includes("trade");
  const rows = fromRecords ? await teachersOfTrades(reader, chosen) : await teachers(reader, chosen);
  for (const { set, trade, trainers: count } of rows) {
    const rest = { kind: "vocational-training", trade };
    for (const measured of groups.atAny(pairsFrom(set, chosen), rest)) measured.activeTrainers += count;
  }
}

interface TeacherRow {
  set: string;
  trade: string;
  trainers: number;
}

function teachers(reader: Reader, chosen: Chosen): Promise<TeacherRow[]> {
  const { filter, by } = chosen.question;
  const oneTrade = filter.trade.length > 0 || by.includes("trade");
  return reader
    .select({
      set: trainerReach.place_set,
      trade: trainerReach.trade,
      trainers: sql<number>`trainers`,
    })
    .from(trainerReach)
    .where(
      and(
        eq(trainerReach.programme_id, chosen.scope.programme),
        eq(trainerReach.class, filter.review),
        oneTrade ? not(eq(trainerReach.trade, "*")) : eq(trainerReach.trade, "*"),
        anyOf(trainerReach.trade, filter.trade),
      ),
    );
}

/** Two trades at once: who teaches either is counted from the courses. */
async function teachersOfTrades(reader: Reader, chosen: Chosen): Promise<TeacherRow[]> {
  const { filter } = chosen.question;
  const { programme } = chosen.scope;
  const rows = await reader
    .selectDistinct({
      trainer: courseTrainers.trainer,
      phase: courseTrainees.phase_code,
      district: courseTrainees.district_code,
    })
    .from(courseTrainees)
    .innerJoin(
      courses,
      and(eq(courses.programme, programme), eq(courses.id, courseTrainees.course_id), not(courses.voided)),
    )
    .innerJoin(courseTrainers, and(eq(courseTrainers.programme, programme), eq(courseTrainers.course, courses.id)))
    .innerJoin(
      trainers,
      and(eq(trainers.programme, programme), eq(trainers.id, courseTrainers.trainer), not(trainers.voided)),
    )
    .where(
      and(
        inReach(chosen.scope, filter, {
          programme: courseTrainees.programme_id,
          phase: courseTrainees.phase_code,
          district: courseTrainees.district_code,
        }),
        eq(courseTrainees.class, filter.review),
        inArray(courseTrainees.trade, filter.trade),
        gt(sql`begun`, 0),
      ),
    );
  const places = new Map<string, PlacePair[]>();
  for (const { trainer, ...pair } of rows) places.set(trainer, [...(places.get(trainer) ?? []), pair]);
  return [...places.values()].map((pairs) => ({
    set: placeSet(pairs),
    trade: "",
    trainers: 1,
  }));
}
