import { and, eq, max, min, not } from "drizzle-orm";
import { anyOf } from "@/db/queries/measured/cells";
import { inReach } from "@/db/queries/measured/reach";
import { trainerStates } from "@/db/queries/trainer-states";
import { trainers } from "@/db/schema";
import type { Reader } from "@/db/store";
import { detailed, type DetailedScope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";

export interface TrainingOfTrainers {
  phase: string;
  selected: number;
  completed: number;
  droppedOut: number;
  /** First and last day of completion; `null` where none is known. */
  from: string | null;
  to: string | null;
}

/** The training of trainers of each phase that has trainers: how many, in which state, completed when. */
export async function trainingOfTrainers(
  reader: Reader,
  scope: DetailedScope,
  filter: Filter,
): Promise<TrainingOfTrainers[]> {
  const days = await reader
    .select({ phase: trainers.phase, from: min(trainers.completedOn), to: max(trainers.completedOn) })
    .from(trainers)
    .where(
      and(
        inReach(detailed(scope), filter, {
          programme: trainers.programme,
          phase: trainers.phase,
          district: trainers.district,
        }),
        not(trainers.voided),
        eq(trainers.status, "completed"),
        anyOf(trainers.trade, filter.trade),
      ),
    )
    .groupBy(trainers.phase);
  const byPhase = new Map<string, TrainingOfTrainers>();
  for (const { phase, status, trainers: count } of await trainerStates(reader, scope, filter)) {
    const { from = null, to = null } = days.find((row) => row.phase === phase) ?? {};
    const row = byPhase.get(phase) ?? { phase, selected: 0, completed: 0, droppedOut: 0, from, to };
    byPhase.set(phase, row);
    if (status === "selected") row.selected += count;
    if (status === "completed") row.completed += count;
    if (status === "dropped-out") row.droppedOut += count;
  }
  return [...byPhase.values()];
}
