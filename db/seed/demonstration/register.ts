import { beneficiaryRows } from "@/db/seed/demonstration/beneficiary-rows";
import { demonstrationPhases } from "@/db/seed/demonstration/calendar";
import { formCourses } from "@/db/seed/demonstration/courses";
import { grantRows, transactionRows } from "@/db/seed/demonstration/funding";
import { interview } from "@/db/seed/demonstration/interviews";
import { carryOutPackages } from "@/db/seed/demonstration/packages";
import { populate } from "@/db/seed/demonstration/people";
import { demonstrationDistricts } from "@/db/seed/demonstration/places";
import type { Household, Package } from "@/db/seed/demonstration/subjects";
import { targetRows } from "@/db/seed/demonstration/targets";
import { trainTrainers } from "@/db/seed/demonstration/trainers";
import { courseRows, trainerRows } from "@/db/seed/demonstration/training-rows";
import type { ExchangeFile } from "@/domain/exchange/files";
import type { Cells } from "@/domain/exchange/read-row";

export interface ExchangeRows {
  file: ExchangeFile;
  rows: readonly Cells[];
}

/** The seed with which the register is calibrated; another gives other people and results that are only near. */
export const demonstrationSeed = 1;

/**
 * The demonstration's register as the rows of an exchange folder, file by file in the order in which they refer to
 * each other. All people are invented; the same seed gives the same register on every machine.
 */
export function* demonstrationRegister(seed: number = demonstrationSeed): Generator<ExchangeRows> {
  yield { file: "phases.csv", rows: phaseRows() };
  yield { file: "targets.csv", rows: targetRows() };
  const { households, people, wishes } = populate(seed);
  yield { file: "households.csv", rows: households.map(householdRow) };
  const trainers = trainTrainers();
  yield { file: "trainers.csv", rows: trainerRows(seed, trainers) };
  const { courses, courseOf } = formCourses(seed, wishes, trainers);
  yield { file: "courses.csv", rows: courseRows(courses) };
  const packages = carryOutPackages(seed, wishes, courseOf);
  yield { file: "beneficiaries.csv", rows: beneficiaryRows(seed, people, packages) };
  yield { file: "assistance.csv", rows: packages.map(assistanceRow) };
  yield { file: "interviews.csv", rows: interview(seed, packages) };
  yield { file: "grants.csv", rows: grantRows() };
  yield { file: "transactions.csv", rows: transactionRows() };
}

function phaseRows(): Cells[] {
  const districts = demonstrationDistricts.map(({ code }) => code).sort();
  return demonstrationPhases.map(({ code, status, startsOn, endsOn }) => ({
    ...{ phase: code, status, starts_on: startsOn, ends_on: endsOn },
    districts: districts.join(";"),
  }));
}

function householdRow({ id, district, sector, size, voided }: Household): Cells {
  return { id, district: district.code, sector, size: String(size ?? ""), voided: voided ? "yes" : "" };
}

function assistanceRow(one: Package): Cells {
  return {
    id: one.id,
    beneficiary: one.person.id,
    phase: one.phase.code,
    district: one.district,
    kind: one.kind,
    trade: one.trade ?? "",
    course: one.course?.id ?? "",
    status: one.status,
    enrolled_on: one.enrolledOn,
    started_on: one.startedOn ?? "",
    ended_on: one.endedOn ?? "",
    review: one.review,
    voided: one.voided ? "yes" : "",
  };
}
