import { and, eq, gt, min, ne, not, or, sql } from "drizzle-orm";
import { isWriting, type LoadSession } from "@/db/exchange/load-session";
import { assistance, beneficiaries, courses } from "@/db/schema";

/**
 * Rules between rows of the folder and records that only the database has, asked of the register as it would be.
 * A fresh register has none of the latter; with problems told already there is nothing whole to ask.
 */
export async function tellWholeRegister(session: LoadSession): Promise<void> {
  if (!isWriting(session)) return;
  await tellBirths(session);
  await tellCourses(session);
}

async function tellBirths({ tx, programme, people, problems }: LoadSession): Promise<void> {
  const firstYear = sql<number>`cast(substr(${min(assistance.enrolledOn)}, 1, 4) as integer)`;
  const rows = await tx
    .select({ reference: beneficiaries.reference, birthYear: beneficiaries.birthYear, day: min(assistance.enrolledOn) })
    .from(assistance)
    .innerJoin(beneficiaries, and(eq(beneficiaries.programme, programme), eq(beneficiaries.id, assistance.beneficiary)))
    .where(and(eq(assistance.programme, programme), not(assistance.voided)))
    .groupBy(beneficiaries.reference, beneficiaries.birthYear)
    .having(gt(beneficiaries.birthYear, firstYear));
  for (const { reference, birthYear, day } of rows) {
    const row = people.get(reference)?.row ?? 0;
    // A person whom the folder does not touch was so before it came.
    if (row === 0) continue;
    const expected = { code: "birth-before-enrolment", params: { day: day ?? "" } } as const;
    problems.add("beneficiaries.csv", row, { column: "birth_year", value: String(birthYear), expected });
  }
}

async function tellCourses({ tx, programme, courses: known, problems }: LoadSession): Promise<void> {
  const rows = await tx
    .select({ course: courses.reference, assistance: assistance.reference, phase: courses.phase })
    .from(assistance)
    .innerJoin(courses, and(eq(courses.programme, programme), eq(courses.id, assistance.course)))
    .where(
      and(
        eq(assistance.programme, programme),
        or(ne(courses.phase, assistance.phase), ne(courses.trade, sql`coalesce(${assistance.trade}, '')`)),
      ),
    );
  for (const { course, assistance: reference } of rows) {
    const row = known.get(course)?.row ?? 0;
    if (row === 0) continue;
    const expected = { code: "course-as-attended", params: { assistance: reference } } as const;
    problems.add("courses.csv", row, { column: "id", value: course, expected });
  }
}
