import { assistanceRow } from "@/domain/exchange/assistance";
import { beneficiaryRow } from "@/domain/exchange/beneficiaries";
import { courseRow } from "@/domain/exchange/courses";
import { grantRow, transactionRow } from "@/domain/exchange/funding";
import { householdRow } from "@/domain/exchange/households";
import { interviewRow } from "@/domain/exchange/interviews";
import { phaseRow } from "@/domain/exchange/phases";
import { targetRow } from "@/domain/exchange/targets";
import { trainerRow } from "@/domain/exchange/trainers";

/** The files of an exchange folder, in an order in which each refers only to those before it. */
export const exchangeFiles = [
  "phases.csv",
  "targets.csv",
  "households.csv",
  "trainers.csv",
  "courses.csv",
  "beneficiaries.csv",
  "assistance.csv",
  "interviews.csv",
  "grants.csv",
  "transactions.csv",
] as const;
export type ExchangeFile = (typeof exchangeFiles)[number];

/** The one schema of each file's rows; its fields are the columns, in the order in which they are written. */
export const rowSchemas = {
  "phases.csv": phaseRow,
  "targets.csv": targetRow,
  "households.csv": householdRow,
  "trainers.csv": trainerRow,
  "courses.csv": courseRow,
  "beneficiaries.csv": beneficiaryRow,
  "assistance.csv": assistanceRow,
  "interviews.csv": interviewRow,
  "grants.csv": grantRow,
  "transactions.csv": transactionRow,
} as const;

export function columnsOf(file: ExchangeFile): readonly string[] {
  return Object.keys(rowSchemas[file].shape);
}

/** Columns that a file may lack: what is stored in them is then left alone. */
export function optionalColumnsOf(file: ExchangeFile): readonly string[] {
  const shape: Record<string, { _zod: { optin?: string } }> = rowSchemas[file].shape;
  return columnsOf(file).filter((column) => shape[column]?._zod.optin === "optional");
}
