import { rounds, type Round } from "@/domain/vocabulary";

/** What a column of a spreadsheet may hold; the names follow the columns of the exchange folder where those have it. */
export const plainFields = [
  "person",
  "full_name",
  "family_name",
  "given_name",
  "sex",
  "birth_year",
  "age",
  "population_group",
  "country_of_return",
  "returned_on",
  "disability",
  "consent_on",
  "document_type",
  "document_number",
  "phone",
  "household",
  "size",
  "district",
  "sector",
  "cell",
  "village",
  "how_to_find",
  "selected_for",
  "phase",
  "assistance",
  "kind",
  "trade",
  "course",
  "status",
  "enrolled_on",
  "started_on",
  "ended_on",
  "interview",
  "round",
  "held_on",
  "contact",
  "monthly_income_rwf",
  "living_conditions",
  "in_work",
  "business_started",
] as const;
type PlainField = (typeof plainFields)[number];

/** What an interview asks; a spreadsheet may have one column of each for every round. */
export const roundFields = [
  "held_on",
  "contact",
  "monthly_income_rwf",
  "living_conditions",
  "in_work",
  "business_started",
] as const;
export type RoundField = (typeof roundFields)[number];

/** A field, or an interview's field in one round: `monthly_income_rwf@3-months`. */
export type Field = PlainField | `${RoundField}@${Round}`;

export const fields: readonly Field[] = [
  ...plainFields,
  ...roundFields.flatMap((field) => rounds.map((round): Field => `${field}@${round}`)),
];

export function isRoundField(field: string): field is RoundField {
  return roundFields.some((one) => one === field);
}

/** The field without its round. */
export function plainFieldOf(field: Field): PlainField {
  const name = field.split("@")[0];
  const found = plainFields.find((one) => one === name);
  if (found === undefined) throw new Error(`There is no field ${field}.`);
  return found;
}
