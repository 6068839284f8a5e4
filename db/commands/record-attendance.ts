import { and, eq, inArray, not } from "drizzle-orm";
import type { ChangeTx } from "@/db/audit/trail";
import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { raiseVersion } from "@/db/commands/raise-version";
import { findReached } from "@/db/commands/stored-record";
import { assistance, attendance, courses } from "@/db/schema";
import type { Store, Tx } from "@/db/store";
import { claim, type Scope, type ScopeFor } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { attendanceEntry } from "@/domain/entry/attendance";
import { readFields } from "@/domain/entry/read-entry";
import { Sums } from "@/domain/measures/sums";

/** Records who was present on a day of a course; a second time replaces the first. Answers with the course's key. */
export async function recordAttendance(store: Store, asker: ScopeFor<"enter">, input: unknown): Promise<CarriedOut> {
  const scope = claim(asker, "enter");
  const { course: id, day, present } = readFields(attendanceEntry, input);
  if (day === null) throw new Error("An attendance has a day.");
  return carryOut(store, scope, async (tx) => {
    const { version } = await requireDayOfCourse(tx, scope, id, day);
    const trainees = await traineesOf(tx, scope, id);
    if (!present.every((one) => trainees.includes(one))) throw new DomainError("not-on-course");
    const before = await presentOn(tx, scope, day, trainees);
    await replaceDay(tx, scope, day, trainees, present);
    note(tx, { id, version, day }, before, present);
    return { id, dataVersion: await raiseVersion(tx, scope, "record-attendance", new Sums(), Date.now()) };
  });
}

async function requireDayOfCourse(tx: Tx, scope: Scope, id: string, day: string): Promise<typeof courses.$inferSelect> {
  const course = await findReached(tx, courses, scope, id);
  if (course === null) throw new DomainError("not-found");
  if (course.voided) throw new DomainError("record-voided");
  const isOutside = day < (course.startsOn ?? day) || day > (course.endsOn ?? day);
  if (isOutside) throw new DomainError("outside-course-days");
  return course;
}

/** The assistance of those who go to a course. */
export async function traineesOf(tx: Tx, { programme }: Scope, course: string): Promise<string[]> {
  const rows = await tx
    .select({ id: assistance.id })
    .from(assistance)
    .where(and(eq(assistance.programme, programme), eq(assistance.course, course), not(assistance.voided)));
  return rows.map(({ id }) => id);
}

/** Who of them was present on a day as it is on record; `null` when nothing is. */
export async function presentOn(
  tx: Tx,
  { programme }: Scope,
  day: string,
  trainees: readonly string[],
): Promise<string[] | null> {
  const rows = await tx
    .select({ assistance: attendance.assistance, present: attendance.present })
    .from(attendance)
    .where(
      and(eq(attendance.programme, programme), eq(attendance.day, day), inArray(attendance.assistance, [...trainees])),
    );
  return rows.length === 0 ? null : rows.flatMap((row) => (row.present ? [row.assistance] : [])).sort();
}

/** Of a day of a course its whole list goes on record, as a field of the course. */
function note(
  tx: ChangeTx,
  { id, version, day }: { id: string; version: number; day: string },
  old: string[] | null,
  present: readonly string[],
): void {
  const fields = [{ field: `attendance ${day}`, old, new: [...present].sort() }];
  tx.trail.note({ record: "course", id, version, fields });
}

async function replaceDay(
  tx: Tx,
  { programme }: Scope,
  day: string,
  trainees: readonly string[],
  present: readonly string[],
): Promise<void> {
  const ofDay = and(eq(attendance.programme, programme), eq(attendance.day, day));
  await tx.delete(attendance).where(and(ofDay, inArray(attendance.assistance, [...trainees])));
  const rows = trainees.map((one) => ({ programme, assistance: one, day, present: present.includes(one) }));
  await tx.insertMany(attendance, rows);
}
