import { and, eq, isNotNull } from "drizzle-orm";
import { recording } from "@/db/audit/trail";
import { loadInto, type LoadOptions, type LoadResult } from "@/db/exchange/load-register";
import { memorySource } from "@/db/exchange/memory-source";
import { columnOf, isEmptyFor } from "@/db/exchange/stored-records";
import * as schema from "@/db/schema";
import { attendanceOf } from "@/db/seed/demonstration/attendance";
import { demonstrationToday } from "@/db/seed/demonstration/calendar";
import { demonstrationRegister, demonstrationSeed } from "@/db/seed/demonstration/register";
import { programme as known } from "@/db/seed/reference/programme";
import type { Store, Tx } from "@/db/store";
import { wholeProgramme } from "@/domain/access/scope";

/** The database holds people who were not invented, and the demonstration must not be mixed with them. */
export class HoldsRealRegister extends Error {
  override name = "HoldsRealRegister";

  constructor() {
    super("This database holds a register that is not the demonstration's: the two are never mixed.");
  }
}

export interface DemonstrationOptions extends LoadOptions {
  /** Begins anew: takes everything out that was recorded in the demonstration since. */
  fresh?: boolean;
  seed?: number;
}

/**
 * Loads the demonstration register through the same door as any other and sets the demonstration's own today, in one
 * transaction. Where it is loaded already it is left as it is, and the answer is `null`.
 */
export async function loadDemonstration(
  store: Store,
  { fresh = false, seed = demonstrationSeed, ...options }: DemonstrationOptions = {},
): Promise<LoadResult | null> {
  const programme = known.code;
  return store.transaction(async (tx) => {
    const [row] = await tx.select().from(schema.programmes).where(eq(schema.programmes.id, programme));
    const isDemonstration = (row?.demonstrationToday ?? null) !== null;
    const isEmpty = await holdsNobody(tx, programme);
    if (!isEmpty && !isDemonstration) throw new HoldsRealRegister();
    if (!isEmpty && !fresh) return null;
    if (!isEmpty) await removeRecords(tx, programme);
    await tx.update(schema.programmes).set({ demonstrationToday }).where(eq(schema.programmes.id, programme));
    const files = new Map([...demonstrationRegister(seed)].map(({ file, rows }) => [file, rows]));
    const scope = wholeProgramme(programme, "demonstration");
    const result = await loadInto(recording(tx), scope, memorySource(files), {
      cause: "demonstration-load",
      ...options,
    });
    await keepAttendance(tx, programme, seed);
    return result;
  });
}

/** The exchange folder has no file for attendance yet, so it follows the load. */
async function keepAttendance(tx: Tx, programme: string, seed: number): Promise<void> {
  const { assistance, attendance } = schema;
  const trainings = await tx
    .select({
      id: assistance.id,
      reference: assistance.reference,
      district: assistance.district,
      startedOn: assistance.startedOn,
      endedOn: assistance.endedOn,
      status: assistance.status,
    })
    .from(assistance)
    .where(and(eq(assistance.programme, programme), isNotNull(assistance.course), isNotNull(assistance.startedOn)));
  for (const { id, startedOn, status, ...training } of trainings) {
    if (startedOn === null) continue;
    const sessions = attendanceOf(seed, { ...training, startedOn, hasDroppedOut: status === "dropped-out" });
    const rows = sessions.map((session) => ({ programme, assistance: id, ...session }));
    await tx.insertMany(attendance, rows);
  }
}

async function holdsNobody(tx: Tx, programme: string): Promise<boolean> {
  for (const table of [schema.households, schema.beneficiaries, schema.trainers])
    if (!(await isEmptyFor(tx, table, programme))) return false;
  return true;
}

/** Every record of people and training, children first; the rollup follows from the load. */
async function removeRecords(tx: Tx, programme: string): Promise<void> {
  const childrenFirst = [
    schema.interviews,
    schema.attendance,
    schema.assistance,
    schema.beneficiaryTokens,
    schema.beneficiaries,
    schema.households,
    schema.courseTrainers,
    schema.courses,
    schema.trainers,
    schema.targets,
    schema.transactions,
    schema.grantPhases,
    schema.grants,
  ];
  for (const table of childrenFirst) await tx.delete(table).where(eq(columnOf(table, "programme"), programme));
}
