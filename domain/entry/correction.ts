import { refuse } from "@/domain/entry/entry-refused";
import { valueOf, type FormValues } from "@/domain/forms/form-state";
import { jsonOrNull } from "@/domain/json";

/** What can be corrected, and which of its fields, by their names in the exchange folder. */
export const correctable = {
  beneficiary: [
    ...["family_name", "given_name", "sex", "birth_year", "population_group", "country_of_return", "returned_on"],
    ...["disability", "document_type", "document_number", "phone", "cell", "village", "how_to_find", "selected_for"],
  ],
  assistance: ["district", "trade", "status", "enrolled_on", "started_on", "ended_on"],
  interview: [...["held_on", "contact", "monthly_income_rwf", "living_conditions", "in_work", "business_started"]],
} as const satisfies Record<string, readonly string[]>;
export type CorrectedRecord = keyof typeof correctable;

export function isCorrectable(record: string): record is CorrectedRecord {
  return Object.hasOwn(correctable, record);
}

/** A field that somebody else changed meanwhile, as the form shows it: as texts, with who it was. */
export interface ShownConflict {
  field: string;
  base: string;
  yours: string;
  theirs: string;
  /** Name of whoever changed it last; "" when that is not on record. */
  by: string;
}

/** Where a form keeps what was seen, and what somebody else changed meanwhile. */
export const seenField = (field: string) => `seen-${field}`;
export const choiceField = (field: string) => `choice-${field}`;

/**
 * What a correction asks for: only the fields that differ from what was seen, so that others keep what somebody else
 * enters meanwhile. Where there was a conflict a person has decided: theirs stays, or yours is laid over it. Refuses a
 * conflict on which nothing was decided.
 */
export function correctionOf(
  record: CorrectedRecord,
  values: FormValues,
  conflicts: readonly ShownConflict[],
): { payload: Record<string, string>; base: Record<string, string> } {
  const payload: Record<string, string> = {};
  const base: Record<string, string> = {};
  for (const field of correctable[record]) {
    const conflict = conflicts.find((one) => one.field === field);
    const choice = valueOf(values, choiceField(field));
    if (conflict !== undefined && choice === "") refuse(choiceField(field), "", { code: "required" });
    if (conflict !== undefined && choice === "theirs") continue;
    const [seen, wanted] = [conflict?.theirs ?? valueOf(values, seenField(field)), valueOf(values, field)];
    if (seen === wanted) continue;
    payload[field] = wanted;
    base[field] = seen;
  }
  return { payload, base };
}

/** The conflicts that a form carries, as it was sent. */
export function conflictsIn(values: FormValues): ShownConflict[] {
  const text = valueOf(values, "conflicts");
  const read: unknown = text === "" ? [] : jsonOrNull(text);
  return Array.isArray(read) ? read.filter(isConflict) : [];
}

function isConflict(one: unknown): one is ShownConflict {
  if (typeof one !== "object" || one === null) return false;
  return ["field", "base", "yours", "theirs", "by"].every((name) => typeof Reflect.get(one, name) === "string");
}
