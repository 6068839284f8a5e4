import { and, eq, ne, or } from "drizzle-orm";
import { affectedBy } from "@/db/commands/affected-by";
import type { ChangeTx } from "@/db/audit/trail";
import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { causeOfEntry, changeUnits } from "@/db/commands/change-units";
import { requirePhase, requireReferred } from "@/db/commands/register-rules";
import { recordToChange, writeRecord } from "@/db/commands/stored-record";
import { assistance, courses, courseTrainers, trainers } from "@/db/schema";
import type { Store, Tx } from "@/db/store";
import { requireDistrict } from "@/domain/access/reach";
import { claim, type Scope, type ScopeFor } from "@/domain/access/scope";
import { refuse } from "@/domain/entry/entry-refused";
import { readEntry } from "@/domain/entry/read-entry";
import { courseRow, type CourseRow } from "@/domain/exchange/courses";

/** Records a course and who teaches it, or changes them; its trainees count as taught as soon as one trainer does. */
export async function recordCourse(store: Store, asker: ScopeFor<"enter">, input: unknown): Promise<CarriedOut> {
  const scope = claim(asker, "enter");
  const entry = readEntry(courseRow, input);
  const { id, row } = entry;
  requireDistrict(scope, row.district);
  return carryOut(store, scope, async (tx) => {
    const stored = await recordToChange(tx, courses, scope, entry);
    await requirePhase(tx, scope, row.phase);
    await requireAsAttended(tx, scope, row);
    const { trainers: before = [], ...units } = await affectedBy(tx, scope.programme, "course", id);
    await requireTrainers(tx, scope, row.trainers, before);
    const affected = { ...units, trainers: [...before, ...row.trainers] };
    const dataVersion = await changeUnits(tx, scope, causeOfEntry("course", stored), affected, async () => {
      const { phase, district, trade, starts_on: startsOn, ends_on: endsOn } = row;
      await writeRecord(tx, courses, scope, id, stored, { phase, district, trade, startsOn, endsOn });
      await writeTrainers(tx, scope, row, before);
    });
    return { id, dataVersion };
  });
}

/** Whoever goes to a course does so in its phase and trade. */
async function requireAsAttended(tx: Tx, { programme }: Scope, { id, phase, trade }: CourseRow): Promise<void> {
  const [other] = await tx
    .select({ reference: assistance.reference })
    .from(assistance)
    .where(
      and(
        eq(assistance.programme, programme),
        eq(assistance.course, id),
        or(ne(assistance.phase, phase), ne(assistance.trade, trade)),
      ),
    );
  if (other === undefined) return;
  refuse("id", id, { code: "course-as-attended", params: { assistance: other.reference } });
}

async function requireTrainers(tx: Tx, scope: Scope, ids: readonly string[], before: readonly string[]): Promise<void> {
  for (const id of ids) {
    const reference = {
      column: "trainers",
      file: "trainers.csv",
      id,
      before: before.includes(id) ? id : null,
    } as const;
    await requireReferred(tx, trainers, scope, reference);
  }
}

async function writeTrainers(
  tx: ChangeTx,
  { programme }: Scope,
  { id, trainers: ids }: CourseRow,
  before: readonly string[],
): Promise<void> {
  await tx.delete(courseTrainers).where(and(eq(courseTrainers.programme, programme), eq(courseTrainers.course, id)));
  await tx.insertMany(
    courseTrainers,
    ids.map((trainer) => ({ programme, course: id, trainer })),
  );
  const [old, now] = [[...before].sort(), [...ids].sort()];
  if (old.join() === now.join()) return;
  const fields = [{ field: "trainers", old, new: now }];
  tx.trail.note({ record: "course", id, version: null, fields });
}
