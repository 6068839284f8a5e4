import type { ChangeTx } from "@/db/audit/trail";
import { raiseVersion } from "@/db/commands/raise-version";
import { Pauses } from "@/db/pauses";
import { keepAgeGroups } from "@/db/rollup/age-groups";
import { applySums } from "@/db/rollup/apply-sums";
import { trainerContributions, trainersOfCourses } from "@/db/rollup/trainers";
import { readUnits, unitsOfPeople, type ReadUnit, type UnitRef } from "@/db/rollup/units";
import type { Tx } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import type { RecordKind } from "@/domain/entry/voiding";
import { addContributions } from "@/domain/measures/contributions";
import { withMargins } from "@/domain/measures/margins";
import { keySeparator, Sums } from "@/domain/measures/sums";

/** What a change may touch. Whoever gains or loses people is named as a household; the rest follows from the people. */
export interface Affected {
  households?: readonly string[];
  people?: readonly string[];
  trainers?: readonly string[];
}

/** The cause of a record that somebody entered or corrected: releases tell the two apart. */
export function causeOfEntry(record: RecordKind, stored: object | null): string {
  return `${stored === null ? "record" : "correct"}-${record}`;
}

/**
 * The one way to change what is counted: takes the contributions of the units and trainers before and after `change`,
 * adds the difference to the rollup, and raises the data version, all in the caller's transaction, which has locked
 * the programme. Returns the data version.
 */
export async function changeUnits(
  tx: ChangeTx,
  scope: Scope,
  cause: string,
  affected: Affected,
  change: () => Promise<void>,
): Promise<number> {
  return makeUnits(tx, scope, cause, affected, async () => {
    await change();
    return {};
  });
}

/** The same for a change that makes units whose keys are known only afterwards: it returns them. */
export async function makeUnits(
  tx: ChangeTx,
  scope: Scope,
  cause: string,
  affected: Affected,
  change: () => Promise<Affected>,
): Promise<number> {
  const { programme } = scope;
  const trainers = [...new Set(affected.trainers)];
  const before = await unitsTouched(tx, programme, affected);
  const trainersBefore = await trainerContributions(tx, programme, trainers);

  const made = await change();

  const stayed = before.flatMap((read) => read.people.map(({ id }) => id));
  const people = [...(affected.people ?? []), ...(made.people ?? []), ...stayed];
  const households = [...(affected.households ?? []), ...(made.households ?? [])];
  const after = await unitsTouched(tx, programme, { households, people });
  const pauses = new Pauses();
  for (const read of after) {
    await keepAgeGroups(tx, programme, read);
    if (pauses.isDue) await pauses.giveWay();
  }
  const delta = await differenceOf(before, after, pauses);

  const discovered = (await trainersOfCourses(tx, programme, coursesIn(delta))).filter((id) => !trainers.includes(id));
  trainersBefore.addAll(await trainerContributions(tx, programme, discovered));
  await applySums(tx, programme, delta);

  const ofTrainers = await trainerContributions(tx, programme, [...trainers, ...discovered]);
  ofTrainers.addAll(trainersBefore, -1);
  await applySums(tx, programme, ofTrainers.withoutZeros());
  delta.addAll(ofTrainers);
  return raiseVersion(tx, scope, cause, delta, Date.now());
}

async function unitsTouched(
  tx: Tx,
  programme: string,
  { households = [], people = [] }: Affected,
): Promise<ReadUnit[]> {
  const ofPeople = await unitsOfPeople(tx, programme, [...new Set(people)]);
  return readUnits(tx, programme, different([...households.map((household) => ({ household })), ...ofPeople]));
}

function different(refs: readonly UnitRef[]): UnitRef[] {
  const byKey = new Map(refs.map((ref) => ["household" in ref ? ref.household : ref.person, ref]));
  return [...byKey.values()];
}

async function differenceOf(before: readonly ReadUnit[], after: readonly ReadUnit[], pauses: Pauses): Promise<Sums> {
  const delta = new Sums();
  await pauses.map(before, ({ unit }) => addContributions(delta, unit, -1));
  await pauses.map(after, ({ unit }) => addContributions(delta, unit, 1));
  return withMargins(delta.withoutZeros());
}

/** Courses that gain or lose trainees by a difference: so do their trainers, beyond those that a change names. */
function coursesIn(delta: Sums): string[] {
  return [...delta.rows("course_trainees").keys()].map((key) => key.split(keySeparator)[0] ?? "");
}
