import { and, eq, inArray } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { assistance, beneficiaries, courses, courseTrainers, households, interviews, trainers } from "@/db/schema";
import type { Reader } from "@/db/store";
import { byCodePoint } from "@/domain/exchange/code-points";
import type { CellValue } from "@/domain/exchange/csv-text";
import type { ExchangeFile } from "@/domain/exchange/files";

/** A row by column; the reference is in `id`. */
export type ExportRow = { id: string } & Record<string, CellValue>;

/** The records of one file: their table, and the rows of some references in any order. */
export interface ExportedRecords {
  file: ExchangeFile;
  table: SQLiteTable;
  rows(reader: Reader, programme: string, references: string[]): Promise<ExportRow[]>;
}

const yesOrEmpty = (voided: boolean) => (voided ? "yes" : null);

const exportedHouseholds: ExportedRecords = {
  file: "households.csv",
  table: households,
  async rows(reader, programme, references) {
    const rows = await reader
      .select()
      .from(households)
      .where(and(eq(households.programme, programme), inArray(households.reference, references)));
    return rows.map(({ reference, district, sector, size, voided }) => ({
      ...{ id: reference, district, sector, size },
      voided: yesOrEmpty(voided),
    }));
  },
};

const exportedTrainers: ExportedRecords = {
  file: "trainers.csv",
  table: trainers,
  async rows(reader, programme, references) {
    const rows = await reader
      .select()
      .from(trainers)
      .where(and(eq(trainers.programme, programme), inArray(trainers.reference, references)));
    return rows.map(({ reference, phase, district, trade, sex, status, ...row }) => ({
      ...{ id: reference, phase, district, trade, sex, status },
      family_name: row.familyName,
      given_name: row.givenName,
      completed_on: row.completedOn,
      voided: yesOrEmpty(row.voided),
    }));
  },
};

const exportedCourses: ExportedRecords = {
  file: "courses.csv",
  table: courses,
  async rows(reader, programme, references) {
    const rows = await reader
      .select()
      .from(courses)
      .where(and(eq(courses.programme, programme), inArray(courses.reference, references)));
    const ids = rows.map(({ id }) => id);
    const taught = await reader
      .select({ course: courseTrainers.course, trainer: trainers.reference })
      .from(courseTrainers)
      .innerJoin(trainers, and(eq(trainers.programme, programme), eq(trainers.id, courseTrainers.trainer)))
      .where(and(eq(courseTrainers.programme, programme), inArray(courseTrainers.course, ids)));
    const byCourse = new Map<string, string[]>(ids.map((id) => [id, []]));
    for (const { course, trainer } of taught) byCourse.get(course)?.push(trainer);
    return rows.map(({ id, reference, phase, district, trade, startsOn, endsOn, voided }) => ({
      ...{ id: reference, phase, district, trade },
      trainers: (byCourse.get(id) ?? []).sort(byCodePoint).join(";"),
      starts_on: startsOn,
      ends_on: endsOn,
      voided: yesOrEmpty(voided),
    }));
  },
};

const exportedBeneficiaries: ExportedRecords = {
  file: "beneficiaries.csv",
  table: beneficiaries,
  async rows(reader, programme, references) {
    const rows = await reader
      .select({ person: beneficiaries, household: households.reference })
      .from(beneficiaries)
      .leftJoin(households, and(eq(households.programme, programme), eq(households.id, beneficiaries.household)))
      .where(and(eq(beneficiaries.programme, programme), inArray(beneficiaries.reference, references)));
    return rows.map(({ person, household }) => ({
      id: person.reference,
      household,
      family_name: person.familyName,
      given_name: person.givenName,
      sex: person.sex,
      birth_year: person.birthYear,
      population_group: person.populationGroup,
      country_of_return: person.countryOfReturn,
      returned_on: person.returnedOn,
      disability: person.disability,
      consent_on: person.consentOn,
      voided: yesOrEmpty(person.voided),
      document_type: person.documentType,
      document_number: person.documentNumber,
      phone: person.phone,
      cell: person.cell,
      village: person.village,
      how_to_find: person.howToFind,
      selected_for: person.selectedFor,
    }));
  },
};

const exportedAssistance: ExportedRecords = {
  file: "assistance.csv",
  table: assistance,
  async rows(reader, programme, references) {
    const rows = await reader
      .select({ one: assistance, beneficiary: beneficiaries.reference, course: courses.reference })
      .from(assistance)
      .innerJoin(
        beneficiaries,
        and(eq(beneficiaries.programme, programme), eq(beneficiaries.id, assistance.beneficiary)),
      )
      .leftJoin(courses, and(eq(courses.programme, programme), eq(courses.id, assistance.course)))
      .where(and(eq(assistance.programme, programme), inArray(assistance.reference, references)));
    return rows.map(({ one, beneficiary, course }) => ({
      id: one.reference,
      beneficiary,
      phase: one.phase,
      district: one.district,
      kind: one.kind,
      trade: one.trade,
      course,
      status: one.status,
      enrolled_on: one.enrolledOn,
      started_on: one.startedOn,
      ended_on: one.endedOn,
      review: one.review,
      voided: yesOrEmpty(one.voided),
    }));
  },
};

const exportedInterviews: ExportedRecords = {
  file: "interviews.csv",
  table: interviews,
  async rows(reader, programme, references) {
    const rows = await reader
      .select({ one: interviews, of: assistance.reference })
      .from(interviews)
      .innerJoin(assistance, and(eq(assistance.programme, programme), eq(assistance.id, interviews.assistance)))
      .where(and(eq(interviews.programme, programme), inArray(interviews.reference, references)));
    return rows.map(({ one, of }) => ({
      id: one.reference,
      assistance: of,
      round: one.round,
      held_on: one.heldOn,
      contact: one.contact,
      monthly_income_rwf: one.monthlyIncome,
      living_conditions: one.livingConditions,
      in_work: one.inWork,
      business_started: one.businessStarted,
      review: one.review,
      voided: yesOrEmpty(one.voided),
    }));
  },
};

export const exportedRecords: readonly ExportedRecords[] = [
  exportedHouseholds,
  exportedTrainers,
  exportedCourses,
  exportedBeneficiaries,
  exportedAssistance,
  exportedInterviews,
];
