import { and, eq, inArray } from "drizzle-orm";
import type { Known } from "@/db/exchange/load-session";
import { isKnownPhase, knownFrom, lookUp, referenceOf, referred } from "@/db/exchange/references";
import { textOf, type StoredRecord } from "@/db/exchange/stored-records";
import type { Children, Subject } from "@/db/exchange/subject";
import { courses, courseTrainers, trainers } from "@/db/schema";
import { courseRow, type CourseRow } from "@/domain/exchange/courses";

/** Who teaches a course, as one text that can be compared: the trainers' keys, sorted. */
const joined = (ids: readonly string[]) => [...ids].sort().join(";");
const parted = (text: string) => (text === "" ? [] : text.split(";"));

const courseTeaching: Children = {
  dependOn: ["trainers"],
  async complete({ tx, programme }, records) {
    const ids = records.map((record) => textOf(record, "id"));
    const rows =
      ids.length === 0
        ? []
        : await tx
            .select()
            .from(courseTrainers)
            .where(and(eq(courseTrainers.programme, programme), inArray(courseTrainers.course, ids)));
    for (const record of records)
      record.trainers = joined(rows.flatMap(({ course, trainer }) => (course === record.id ? [trainer] : [])));
  },
  async remove({ tx, programme }, id) {
    await tx.delete(courseTrainers).where(and(eq(courseTrainers.programme, programme), eq(courseTrainers.course, id)));
  },
  async insert({ tx, programme }, records) {
    const rows = records.flatMap((record) =>
      parted(textOf(record, "trainers")).map((trainer) => ({ programme, course: textOf(record, "id"), trainer })),
    );
    await tx.insertMany(courseTrainers, rows);
  },
};

export const courseSubject: Subject<CourseRow> = {
  file: "courses.csv",
  schema: courseRow,
  table: courses,
  async prepare(session, batch) {
    const wanted = batch.flatMap(({ partly }) => partly.trainers ?? []);
    await lookUp(session, session.trainers, trainers, wanted, (_record, base) => base);
  },
  values(session, row, at) {
    const taught = (row.trainers ?? []).map((one) =>
      referred(session, session.trainers, "trainers.csv", "trainers", one, at),
    );
    if (!isKnownPhase(session, at) || taught.includes(null)) return null;
    const ids = taught.flatMap((trainer) => (trainer === null ? [] : [trainer.id]));
    const { phase, district, trade } = row;
    return { phase, district, trade, startsOn: row.starts_on, endsOn: row.ends_on, trainers: joined(ids) };
  },
  remember({ courses: known }, at, record) {
    const { phase, trade } = at.partly;
    known.set(referenceOf(at, record), { ...knownFrom(known, at, record), phase, trade });
  },
  children: courseTeaching,
};

/** A course that only the database has, as the files' rows refer to it. */
export function storedCourse(record: StoredRecord, base: Known) {
  return { ...base, phase: textOf(record, "phase"), trade: textOf(record, "trade") };
}
