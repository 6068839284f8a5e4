/** What was typed into a form, by field; a field that was filled in several times is a list. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

export interface FieldProblem {
  field: string;
  /** In the reader's language: what was expected. */
  message: string;
}

/** A form as it comes back to the person: all that was typed, and in words why it was not taken. */
export interface FormState {
  /** How often it came back; 0 before it was sent. */
  attempt: number;
  values: FormValues;
  problems: readonly FieldProblem[];
  /** The broken rule that belongs to no field; `null` when there is none. */
  rule: string | null;
}

export function untouched(values: FormValues = {}): FormState {
  return { attempt: 0, values, problems: [], rule: null };
}

/** One text of a field; '' when it was left empty. */
export function valueOf(values: FormValues, field: string): string {
  const value = values[field];
  return typeof value === "string" ? value : (value?.[0] ?? "");
}

/** All texts of a field that may be filled in several times. */
export function valuesOf(values: FormValues, field: string): readonly string[] {
  const value = values[field];
  return typeof value === "string" ? [value] : (value ?? []);
}
