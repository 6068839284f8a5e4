import { recordKinds } from "@/domain/entry/voiding";

/** Records that are about persons or name them. */
const ofPersons = [...recordKinds, "visit", "handover", "duplicate", "document", "merge"] as const;

/** What else an entry of the audit log can be about. */
const administered = [
  "programme",
  "target",
  "phase",
  "trade",
  "organisation",
  "choice",
  "setting",
  "wording",
  "approval",
  "month-closing",
  "batch",
  "user",
  "invitation",
  "backup",
  "gap-reason",
] as const;

export const auditedKinds = [...ofPersons, ...administered] as const;
export type AuditedKind = (typeof auditedKinds)[number];

/** Whether values of such a record are those of persons, which only those see who may see the persons. */
export function isOfPersons(record: string | null): boolean {
  return ofPersons.some((kind) => kind === record);
}

/** A value as it is on record; a list stands for what belongs to a record, such as a course's trainers. */
export type AuditedValue = string | number | boolean | null | readonly AuditedValue[] | AuditedRow;
export interface AuditedRow {
  readonly [column: string]: AuditedValue;
}

/** A field by the name it has in the exchange folder, with its value before and after. */
export interface FieldChange {
  field: string;
  old: AuditedValue;
  new: AuditedValue;
}
