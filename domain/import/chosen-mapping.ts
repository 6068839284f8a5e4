import { DomainError } from "@/domain/domain-error";
import { fields, type Field } from "@/domain/import/fields";
import type { SavedMapping } from "@/domain/import/mapping";

/** What a person chose for a file: a field or nothing for each column, what unknown words mean, what holds for all rows. */
export interface Chosen {
  columns: readonly { label: string; field: string }[];
  matches: readonly { field: string; phrase: string; word: string }[];
  constants: readonly { field: string; value: string }[];
}

/** The mapping of a person's choices; refused when two columns are taken for the same field. */
export function chosenMapping(chosen: Chosen): SavedMapping {
  const mapping: SavedMapping = { columns: {}, values: {}, constants: {} };
  for (const { label, field: name } of chosen.columns) {
    const field = fieldNamed(name);
    if (field === null || label === "") continue;
    if (mapping.columns[field] !== undefined) throw new DomainError("column-chosen-twice");
    mapping.columns[field] = label;
  }
  for (const { field: name, phrase, word } of chosen.matches) {
    const field = fieldNamed(name);
    if (field !== null && word !== "") mapping.values[field] = { ...mapping.values[field], [phrase]: word };
  }
  for (const { field: name, value } of chosen.constants) {
    const field = fieldNamed(name);
    if (field !== null && value !== "") mapping.constants[field] = value;
  }
  return mapping;
}

function fieldNamed(name: string): Field | null {
  return fields.find((field) => field === name) ?? null;
}
