import { and, eq, inArray, not } from "drizzle-orm";
import { storedCourse } from "@/db/exchange/load-courses";
import type { LoadSession } from "@/db/exchange/load-session";
import type { FileRow } from "@/db/exchange/read-file";
import { isKnownPhase, knownFrom, lookUp, referenceOf, referred } from "@/db/exchange/references";
import type { Place, Subject } from "@/db/exchange/subject";
import { assistance, beneficiaries, courses } from "@/db/schema";
import { assistanceRow, type AssistanceRow } from "@/domain/exchange/assistance";
import type { Expected } from "@/domain/exchange/problems";
import type { Partly } from "@/domain/exchange/read-row";
import { kinds } from "@/domain/vocabulary";

/** Fewer phases than this, and the place of an assistance is a number of its own for each person. */
const placesPerPerson = 4096;

function placeNumber({ phases }: LoadSession, person: number, phase: string, kind: string): number {
  const kindAt = kinds.findIndex((one) => one === kind);
  return person * placesPerPerson + (phases.get(phase) ?? 0) * kinds.length + kindAt;
}

/** One assistance per person, phase and kind. */
const onePerKind: Place<AssistanceRow> = {
  of(session, { beneficiary, phase, kind }) {
    const person = session.people.get(beneficiary);
    return person === undefined ? null : placeNumber(session, person.index, phase, kind);
  },
  async held(session, rows) {
    const people = new Map(
      rows.flatMap(({ beneficiary }) => {
        const person = session.people.get(beneficiary);
        return person === undefined || person.id === "" ? [] : [[person.id, person.index] as const];
      }),
    );
    if (people.size === 0) return new Map();
    const { programme } = session;
    const { reference, beneficiary, phase, kind } = assistance;
    const holders = await session.tx
      .select({ reference, beneficiary, phase, kind })
      .from(assistance)
      .where(
        and(eq(assistance.programme, programme), inArray(beneficiary, [...people.keys()]), not(assistance.voided)),
      );
    return new Map(
      holders.map((one) => [
        placeNumber(session, people.get(one.beneficiary) ?? 0, one.phase, one.kind),
        one.reference,
      ]),
    );
  },
  tellTaken(at, by) {
    const expected: Expected =
      "row" in by
        ? { code: "one-assistance", params: { row: String(by.row) } }
        : { code: "one-assistance-stored", params: { reference: by.reference } };
    at.tell({ column: "beneficiary", value: at.cells.beneficiary ?? "", expected });
  },
};

export const assistanceSubject: Subject<AssistanceRow> = {
  file: "assistance.csv",
  schema: assistanceRow,
  table: assistance,
  async prepare(session, batch) {
    const people = batch.map(({ partly }) => partly.beneficiary);
    const taken = batch.map(({ partly }) => partly.course);
    await lookUp(session, session.people, beneficiaries, people, ({ birthYear }, base) => ({
      ...base,
      birthYear: typeof birthYear === "number" ? birthYear : null,
    }));
    await lookUp(session, session.courses, courses, taken, storedCourse);
  },
  values(session, row, at) {
    const person = referred(session, session.people, "beneficiaries.csv", "beneficiary", row.beneficiary, at);
    const course = courseOf(session, row, at);
    const isPhaseKnown = isKnownPhase(session, at);
    if (person !== null && person.row === 0) tellOfBirth(person.birthYear, row, at);
    if (person === null || !isPhaseKnown || (row.course !== null && course === null)) return null;
    const { phase, district, kind, trade, status, review } = row;
    const days = { enrolledOn: row.enrolled_on, startedOn: row.started_on, endedOn: row.ended_on };
    return { beneficiary: person.id, phase, district, kind, trade, course, status, review, ...days };
  },
  remember({ assistance: known }, at, record) {
    known.set(referenceOf(at, record), knownFrom(known, at, record));
  },
  place: onePerKind,
};

/** The key of the course that a row names; a course of another phase or trade is told. */
function courseOf(
  session: LoadSession,
  { phase, trade, course: reference }: Partly<AssistanceRow>,
  at: FileRow<AssistanceRow>,
): string | null {
  const course = referred(session, session.courses, "courses.csv", "course", reference, at);
  if (course === null) return null;
  const tell = (code: "course-of-phase" | "course-of-trade", is: string) =>
    at.tell({ column: "course", value: reference ?? "", expected: { code, params: { is } } });
  if (course.phase !== null && phase !== null && course.phase !== phase) tell("course-of-phase", course.phase);
  if (course.trade !== null && trade !== null && course.trade !== trade) tell("course-of-trade", course.trade);
  return course.id;
}

/** For people of the database; those of the folder are told in their own file. */
function tellOfBirth(birthYear: number | null, row: Partly<AssistanceRow>, at: FileRow<AssistanceRow>): void {
  const { enrolled_on: day, voided } = row;
  if (birthYear === null || day === null || voided === true || birthYear <= Number(day.slice(0, 4))) return;
  const expected = { code: "enrolled-after-birth", params: { year: String(birthYear) } } as const;
  at.tell({ column: "enrolled_on", value: day, expected });
}
