import { and, asc, count, eq, exists, gt, not, sql, type SQL } from "drizzle-orm";
import { anyOf } from "@/db/queries/measured/cells";
import { inReach } from "@/db/queries/measured/reach";
import { anyOrUnknown } from "@/db/queries/measured/counted-assistance";
import { word, wordOrNull } from "@/db/queries/records-behind/columns";
import { isNamed } from "@/db/queries/records-behind/named-people";
import { searchWords } from "@/db/queries/records-behind/pages";
import type { RecordsPage, RecordsQuestion } from "@/db/queries/records-behind/question";
import { fails, passes, reasonOf, type Step } from "@/db/queries/records-behind/steps";
import { courses, courseTrainees, courseTrainers, trainers } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import { readCursor, writeCursor } from "@/domain/records/cursor";

const trainedSteps: Step[] = [
  { kept: not(trainers.voided), otherwise: "voided" },
  {
    kept: eq(trainers.status, "completed"),
    otherwise: sql`case ${trainers.status} when 'selected' then 'only-selected' else ${trainers.status} end`,
  },
];

type Question = Pick<RecordsQuestion, "code" | "part" | "filter">;

/** Trainers who were trained, or near it; of `trainees_per_trainer` those who teach a trainee that counts. */
function isInList(reader: Reader, scope: ScopeFor<"persons">, { code, part, filter }: Question): SQL | undefined {
  if (code === "trainees_per_trainer") {
    return and(eq(trainers.programme, scope.programme), not(trainers.voided), teaches(reader, scope, filter));
  }
  return and(
    inReach(scope, filter, trainers),
    anyOf(trainers.trade, filter.trade),
    anyOrUnknown(trainers.sex, filter.sex),
    part === "excluded" ? fails(trainedSteps) : passes(trainedSteps),
  );
}

/** Has a counted, begun trainee under the filter on a course that stands; the courses' trainees are stored sums. */
function teaches(reader: Reader, scope: ScopeFor<"persons">, filter: Filter): SQL {
  // Cross joins keep SQLite at the few courses of the trainer.
  return exists(
    reader
      .select({ one: sql`1` })
      .from(courseTrainers)
      .crossJoin(courses)
      .crossJoin(courseTrainees)
      .where(
        and(
          eq(courseTrainers.programme, trainers.programme),
          eq(courseTrainers.trainer, trainers.id),
          eq(courses.programme, courseTrainers.programme),
          eq(courses.id, courseTrainers.course),
          not(courses.voided),
          inReach(scope, filter, {
            programme: courseTrainees.programme_id,
            phase: courseTrainees.phase_code,
            district: courseTrainees.district_code,
          }),
          eq(courseTrainees.course_id, courses.id),
          eq(courseTrainees.class, filter.review),
          gt(sql`begun`, 0),
          anyOf(courseTrainees.trade, filter.trade),
        ),
      ),
  );
}

/** A page of trainers by name. */
export async function trainerPage(
  reader: Reader,
  scope: ScopeFor<"persons">,
  question: RecordsQuestion,
): Promise<RecordsPage> {
  const after = await placeAfter(reader, scope, question);
  const isExcluded = question.part === "excluded";
  const found = await reader
    .select({ trainer: trainers, reason: isExcluded ? reasonOf(trainedSteps) : sql<null>`null` })
    .from(trainers)
    .where(
      and(
        isInList(reader, scope, question),
        isNamed(trainers.nameKey, searchWords(question)),
        after === null ? undefined : sql`(${trainers.nameKey}, ${trainers.id}) > (${after.nameKey}, ${after.id})`,
      ),
    )
    .orderBy(asc(trainers.nameKey), asc(trainers.id))
    .limit(question.limit + 1);
  const rows = found.slice(0, question.limit);
  const last = rows.at(-1)?.trainer.id;
  return {
    rows: rows.map(({ trainer, reason }) => {
      const { id, familyName, givenName, phase, district, completedOn } = trainer;
      const words = { sex: wordOrNull<"f" | "m">(trainer.sex), status: word<"completed">(trainer.status) };
      const { trade } = trainer;
      return {
        entry: "trainer",
        id,
        familyName,
        givenName,
        phase,
        district,
        completedOn,
        trade: word(trade),
        ...words,
        reason,
      };
    }),
    next:
      found.length > rows.length && last !== undefined
        ? writeCursor({ id: last, assistance: null, round: null })
        : null,
  };
}

/** Where the page before ended: a trainer of the list itself, so that no other can be placed by asking. */
async function placeAfter(reader: Reader, scope: ScopeFor<"persons">, question: RecordsQuestion) {
  const cursor = readCursor(question.after ?? "");
  if (cursor === null) return null;
  const [found] = await reader
    .select({ nameKey: trainers.nameKey, id: trainers.id })
    .from(trainers)
    .where(and(eq(trainers.id, cursor.id), isInList(reader, scope, question)));
  return found ?? null;
}

export async function countTrainers(reader: Reader, scope: ScopeFor<"persons">, question: Question): Promise<number> {
  const [row] = await reader
    .select({ trainers: count() })
    .from(trainers)
    .where(isInList(reader, scope, question));
  return row?.trainers ?? 0;
}
