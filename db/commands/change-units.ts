import { raiseVersion } from "@/db/commands/raise-version";
import { keepAgeGroups } from "@/db/rollup/age-groups";
import { applySums } from "@/db/rollup/apply-sums";
import { lockTrainers, trainerContributions, trainersOfCourses } from "@/db/rollup/trainers";
import { lockUnits, readUnits, type UnitRef } from "@/db/rollup/units";
import type { Tx } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { addContributions } from "@/domain/measures/contributions";
import { withMargins } from "@/domain/measures/margins";
import { keySeparator, Sums } from "@/domain/measures/sums";

/** What a change may touch: the units it counts in (also those they become) and the trainers it concerns. */
export interface Affected {
  units: readonly UnitRef[];
  trainers?: readonly string[];
}

/**
 * The one way to change what is counted: locks the units, takes their contributions before and after `change`,
 * adds the difference to the rollup, and raises the data version, all in the caller's transaction.
 * Returns the data version.
 */
export async function changeUnits(
  tx: Tx,
  scope: Scope,
  cause: string,
  affected: Affected,
  change: () => Promise<void>,
): Promise<number> {
  const { programme } = scope;
  await lockUnits(tx, programme, affected.units);
  const trainers = new Set(affected.trainers ?? []);
  await lockTrainers(tx, programme, trainers);
  const delta = new Sums();
  for (const { unit } of await readUnits(tx, programme, affected.units)) addContributions(delta, unit, -1);
  const trainersBefore = await trainerContributions(tx, programme, [...trainers]);

  await change();

  const after = await readUnits(tx, programme, affected.units);
  for (const read of after) {
    addContributions(delta, read.unit, 1);
    await keepAgeGroups(tx, programme, read);
  }
  withMargins(delta.withoutZeros());

  const discovered = await trainersElsewhere(tx, programme, delta, trainers);
  await lockTrainers(tx, programme, discovered);
  trainersBefore.addAll(await trainerContributions(tx, programme, discovered));
  await applySums(tx, programme, delta);

  const ofTrainers = await trainerContributions(tx, programme, [...trainers, ...discovered]);
  ofTrainers.addAll(trainersBefore, -1);
  await applySums(tx, programme, ofTrainers.withoutZeros());
  delta.addAll(ofTrainers);
  return raiseVersion(tx, scope, cause, delta, Date.now());
}

/** Trainers whose courses gain or lose trainees by the change, beyond those it names. */
async function trainersElsewhere(tx: Tx, programme: string, delta: Sums, named: Set<string>): Promise<string[]> {
  const courses = [...delta.rows("course_trainees").keys()].map((key) => key.split(keySeparator)[0] ?? "");
  const found = await trainersOfCourses(tx, programme, courses);
  return [...new Set(found)].filter((id) => !named.has(id));
}
