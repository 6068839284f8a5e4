import type { AuditedRow, AuditedValue } from "@/domain/audit/audited";

/** A field that stands neither as it was seen nor as it is wanted. */
export interface FieldConflict {
  field: string;
  base: AuditedValue;
  yours: AuditedValue;
  theirs: AuditedValue;
}

/**
 * Lays fields over a record as it stands now. A field whose value is neither the one that was seen nor the one that is
 * wanted is a conflict; a field that was never seen is in conflict with whatever stands there.
 */
export function mergeFields(
  current: AuditedRow,
  base: AuditedRow,
  wanted: AuditedRow,
): { conflicts: FieldConflict[]; changes: string[] } {
  const conflicts: FieldConflict[] = [];
  const changes: string[] = [];
  for (const [field, yours] of Object.entries(wanted)) {
    const theirs = current[field];
    // No field of such a record: the command says which there are.
    if (theirs === undefined) {
      changes.push(field);
      continue;
    }
    if (asCell(theirs) === asCell(yours)) continue;
    const seen = base[field];
    if (seen === undefined || asCell(seen) !== asCell(theirs)) {
      conflicts.push({ field, base: seen ?? null, yours, theirs });
    } else changes.push(field);
  }
  return { conflicts, changes };
}

/** What of a list was added and taken away since it was seen, done to the list as it stands now. */
export function mergeLists(
  current: readonly string[],
  base: readonly string[],
  wanted: readonly string[],
): readonly string[] {
  const kept = current.filter((one) => wanted.includes(one) || !base.includes(one));
  const added = wanted.filter((one) => !base.includes(one) && !current.includes(one));
  return [...kept, ...added].sort();
}

/** A value as the text of a cell, so that what was typed and what is stored can be told alike; lists have no order. */
export function asCell(value: AuditedValue): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value !== "object") return String(value);
  return isList(value) ? value.map(asCell).sort().join(";") : JSON.stringify(value);
}

function isList(value: AuditedRow | readonly AuditedValue[]): value is readonly AuditedValue[] {
  return Array.isArray(value);
}
