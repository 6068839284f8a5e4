import { plainFieldOf, roundFields, type Field } from "@/domain/import/fields";

export const nameFields: readonly Field[] = ["full_name", "family_name", "given_name"];

/** Whether a sheet lists people, or only interviews of people who are in the register. */
export type SheetKind = "people" | "interviews";

/** What a sheet with these columns is; `null` when its rows name nobody. */
export function sheetKind(columns: ReadonlySet<Field>): SheetKind | null {
  if (columns.has("full_name") || columns.has("family_name")) return "people";
  const namesSomebody = columns.has("person") || columns.has("assistance");
  return namesSomebody && asksSomething(columns) ? "interviews" : null;
}

export function asksSomething(columns: ReadonlySet<Field>): boolean {
  return [...columns].some((field) => roundFields.some((one) => one === plainFieldOf(field)));
}
