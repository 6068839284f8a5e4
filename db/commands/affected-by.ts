import { and, eq, inArray } from "drizzle-orm";
import type { Affected } from "@/db/commands/change-units";
import { trainersOfCourses } from "@/db/rollup/trainers";
import { assistance, beneficiaries, courseTrainers, interviews } from "@/db/schema";
import type { Tx } from "@/db/store";
import type { RecordKind } from "@/domain/entry/voiding";

/** Whose counting changes when a record appears, disappears or changes: the units of people, and trainers. */
export async function affectedBy(tx: Tx, programme: string, record: RecordKind, id: string): Promise<Affected> {
  switch (record) {
    case "household":
      return { households: [id], people: await membersOf(tx, programme, id) };
    case "beneficiary":
      return { people: [id] };
    case "trainer":
      return { trainers: [id], people: await traineesOf(tx, programme, await coursesOf(tx, programme, id)) };
    case "course":
      return {
        trainers: await trainersOfCourses(tx, programme, [id]),
        people: await traineesOf(tx, programme, [id]),
      };
    case "assistance":
      return { people: await peopleBehind(tx, programme, [id]) };
    case "interview":
      return { people: await peopleBehind(tx, programme, await assistanceOf(tx, programme, id)) };
  }
}

async function membersOf(tx: Tx, programme: string, household: string): Promise<string[]> {
  const rows = await tx
    .select({ id: beneficiaries.id })
    .from(beneficiaries)
    .where(and(eq(beneficiaries.programme, programme), eq(beneficiaries.household, household)));
  return rows.map(({ id }) => id);
}

async function coursesOf(tx: Tx, programme: string, trainer: string): Promise<string[]> {
  const rows = await tx
    .select({ course: courseTrainers.course })
    .from(courseTrainers)
    .where(and(eq(courseTrainers.programme, programme), eq(courseTrainers.trainer, trainer)));
  return rows.map(({ course }) => course);
}

async function traineesOf(tx: Tx, programme: string, courses: readonly string[]): Promise<string[]> {
  const rows = await tx
    .select({ person: assistance.beneficiary })
    .from(assistance)
    .where(and(eq(assistance.programme, programme), inArray(assistance.course, [...courses])));
  return rows.map(({ person }) => person);
}

async function peopleBehind(tx: Tx, programme: string, packages: readonly string[]): Promise<string[]> {
  const rows = await tx
    .select({ person: assistance.beneficiary })
    .from(assistance)
    .where(and(eq(assistance.programme, programme), inArray(assistance.id, [...packages])));
  return rows.map(({ person }) => person);
}

async function assistanceOf(tx: Tx, programme: string, interview: string): Promise<string[]> {
  const rows = await tx
    .select({ assistance: interviews.assistance })
    .from(interviews)
    .where(and(eq(interviews.programme, programme), eq(interviews.id, interview)));
  return rows.map((row) => row.assistance);
}
