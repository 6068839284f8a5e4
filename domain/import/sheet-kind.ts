import { plainFieldOf, roundFields, type Field } from "@/domain/import/fields";

export const nameFields: readonly Field[] = ["full_name", "family_name", "given_name"];

/** Whether a sheet lists people, or only what people of the register were given or asked. */
export type SheetKind = "people" | "assistance" | "interviews";

/** What a sheet with these columns is; `null` when its rows name nobody. */
export function sheetKind(columns: ReadonlySet<Field>): SheetKind | null {
  if (columns.has("full_name") || columns.has("family_name")) return "people";
  if (columns.has("person") && columns.has("kind") && columns.has("status")) return "assistance";
  const namesSomebody = columns.has("person") || columns.has("assistance");
  return namesSomebody && asksSomething(columns) ? "interviews" : null;
}

export function asksSomething(columns: ReadonlySet<Field>): boolean {
  return [...columns].some((field) => roundFields.some((one) => one === plainFieldOf(field)));
}
