import { assistance, beneficiaries, courses, households, interviews, trainers } from "@/db/schema";
import { recordKinds, type RecordKind } from "@/domain/entry/voiding";

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

export function kindOf(table: RecordTable): RecordKind {
  const kind = recordKinds.find((one) => recordTables[one] === table);
  if (kind === undefined) throw new Error("This table holds no records.");
  return kind;
}
