import type { Operation, OperationVerb } from "@/domain/operations/operation";

/** A change to the register that a form asks for: something new, which was never seen before. */
export interface NewChange {
  verb: OperationVerb;
  payload: Operation["payload"];
}

/** A change that may be of something on record, with what was seen of it; `null` for something new. */
export interface FormChange extends NewChange {
  base: Operation["base"];
}

/**
 * The operations of a form. Each has the key of the form's own making, counted on: whoever sends the form again sends
 * the same operations, which change nothing the second time.
 */
export function operationsOf(
  formKey: string,
  changes: readonly (NewChange | FormChange)[],
  made: { device: string | null; madeAt: number },
): Operation[] {
  return changes.map((change, i) => ({ id: keyOf(formKey, i), base: null, ...change, ...made }));
}

/** A form's key is a UUIDv7 whose last two digits are free: its operations count from 0, its records from 128. */
export function keyOf(formKey: string, i: number): string {
  return formKey.slice(0, -2) + i.toString(16).padStart(2, "0");
}
