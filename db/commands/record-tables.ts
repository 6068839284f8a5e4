import { assistance, beneficiaries, courses, households, interviews, trainers } from "@/db/schema";

/** The tables whose rows are records: kept by version, voided and restored, never deleted. */
export const recordTables = {
  household: households,
  beneficiary: beneficiaries,
  trainer: trainers,
  course: courses,
  assistance,
  interview: interviews,
} as const;

export type RecordTable = (typeof recordTables)[keyof typeof recordTables];
