import { isDeepStrictEqual } from "node:util";
import type { AuditedValue, FieldChange } from "@/domain/audit/audited";

/** Kept by every write, or derived from what is on record: no entry names them. */
const unnamed = new Set([
  ...["programme", "id", "version", "createdAt", "createdBy", "updatedAt", "updatedBy"],
  ...["nameKey", "ageGroup"],
]);

const otherwise: Readonly<Record<string, string>> = { monthlyIncome: "monthly_income_rwf" };

/** A property of a stored record by the name its column has in the exchange folder. */
export function fieldOf(property: string): string {
  return otherwise[property] ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

type Values = Readonly<Record<string, unknown>>;

/** What `values` change in a stored record; in a new one (`null`) every value that is known. */
export function changedFields(stored: Values | null, values: Values): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const [property, value] of Object.entries(values)) {
    if (unnamed.has(property) || value === undefined) continue;
    const [old, now] = [auditedValue(stored?.[property]), auditedValue(value)];
    if (!isDeepStrictEqual(old, now)) changes.push({ field: fieldOf(property), old, new: now });
  }
  return changes;
}

function auditedValue(value: unknown): AuditedValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(auditedValue);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, auditedValue(one)]));
}
