import { and, eq, sql } from "drizzle-orm";
import { anyOf } from "@/db/queries/measured/cells";
import { inReach } from "@/db/queries/measured/reach";
import { anyOrUnknown } from "@/db/queries/measured/counted-assistance";
import { trainers } from "@/db/schema";
import type { Reader } from "@/db/store";
import { detailed, type DetailedScope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";

export interface TrainersOfMonth {
  /** 'YYYY-MM'; '' where the day is not known. */
  month: string;
  trainers: number;
}

/** Trainers who completed the training of trainers, by month; a filter on kind, age or group does not apply. */
export async function trainersByMonth(
  reader: Reader,
  scope: DetailedScope,
  filter: Filter,
): Promise<TrainersOfMonth[]> {
  const month = sql<string>`coalesce(substr(${trainers.completedOn}, 1, 7), '')`;
  return reader
    .select({ month, trainers: sql<number>`count(*)` })
    .from(trainers)
    .where(
      and(
        inReach(detailed(scope), filter, {
          programme: trainers.programme,
          phase: trainers.phase,
          district: trainers.district,
        }),
        eq(trainers.voided, false),
        eq(trainers.status, "completed"),
        anyOf(trainers.trade, filter.trade),
        anyOrUnknown(trainers.sex, filter.sex),
      ),
    )
    .groupBy(month)
    .orderBy(month);
}
