import { eq } from "drizzle-orm";
import { keepAgeGroups } from "@/db/rollup/age-groups";
import { rollupRow } from "@/db/rollup/apply-sums";
import { programmeColumn, storedRollup } from "@/db/rollup/stored";
import { rollupSchema } from "@/db/rollup/tables";
import { trainerContributions } from "@/db/rollup/trainers";
import { eachUnit, type ReadUnit } from "@/db/rollup/units";
import type { Reader, Tx } from "@/db/store";
import { addContributions } from "@/domain/measures/contributions";
import { withMargins } from "@/domain/measures/margins";
import { Sums } from "@/domain/measures/sums";
import { rollupTableNames } from "@/domain/measures/tables";

const rowsAtOnce = 2_000;

/** Works the rollup of all units out from the records alone, batch by batch; trainers come on top. */
export async function recomputeUnits(
  reader: Reader,
  programme: string,
  onUnit: (read: ReadUnit) => Promise<void> = async () => undefined,
): Promise<Sums> {
  const sums = new Sums();
  for await (const read of eachUnit(reader, programme)) {
    addContributions(sums, read.unit, 1);
    await onUnit(read);
  }
  return withMargins(sums);
}

/**
 * Replaces a programme's rollup by one worked out from its records, for loads too large to go unit by unit.
 * Returns the difference to what was stored.
 */
export async function rebuildRollup(tx: Tx, programme: string): Promise<Sums> {
  const before = await storedRollup(tx, programme);
  const sums = await recomputeUnits(tx, programme, (read) => keepAgeGroups(tx, programme, read));
  for (const name of rollupTableNames) {
    const table = rollupSchema[name];
    await tx.delete(table).where(eq(programmeColumn(table), programme));
  }
  await insertAll(tx, programme, sums.withoutZeros());
  const ofTrainers = await trainerContributions(tx, programme, null);
  await insertAll(tx, programme, ofTrainers);
  sums.addAll(ofTrainers);
  sums.addAll(before, -1);
  return sums.withoutZeros();
}

async function insertAll(tx: Tx, programme: string, sums: Sums): Promise<void> {
  for (const name of rollupTableNames) {
    const rows = sums.rows(name);
    // In the order of the primary key, whose index then grows at its end; a few at a time, for they are wide.
    const keys = [...rows.keys()].sort();
    for (let i = 0; i < keys.length; i += rowsAtOnce) {
      const some = keys.slice(i, i + rowsAtOnce).map((key) => rollupRow(name, programme, key, rows.get(key) ?? []));
      await tx.insertMany(rollupSchema[name], some);
    }
  }
}
