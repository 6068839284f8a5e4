import { columnsOf } from "@/domain/exchange/files";
import type { Cells } from "@/domain/exchange/read-row";
import { givenCells, type ImportContext, type RowInProgress, type Said, type Told } from "@/domain/import/derivation";
import { isChanged, isWithinReach, overlaid, type KnownPerson } from "@/domain/import/known-records";
import type { Field } from "@/domain/import/fields";
import { nameTokens } from "@/domain/names";

const ownFields: readonly Field[] = [
  "sex",
  "population_group",
  "country_of_return",
  "returned_on",
  "disability",
  "consent_on",
  "document_type",
  "document_number",
  "phone",
  "cell",
  "village",
  "how_to_find",
  "selected_for",
];

/** The person of a row, and their household. */
export interface DerivedPerson {
  id: string;
  /** The household's district; '' when the person has none. */
  district: string;
  stored: KnownPerson | null;
}

/** Derives the person of a row and their household. A person without a reference of their own is somebody new. */
export function derivePerson(at: RowInProgress, context: ImportContext, said: Said): DerivedPerson {
  const reference = at.value("person");
  const stored = reference === "" ? null : (context.known.people.get(reference) ?? null);
  const names = namesOf(at);
  if (stored !== null) tellOfAnother(at, stored, names, context);
  const household = deriveHousehold(at, context, said, stored);
  const own = { ...givenCells(at, "beneficiaries.csv", ownFields), ...names, birth_year: birthYear(at, context) };
  const given: Cells = { ...own, household: household.id };
  const before = said.get("beneficiaries.csv", reference);
  if (before !== undefined) {
    tellDifferences(at, own, before, fieldOfPerson(at));
    const { cells } = at.repeat(before);
    return { id: cells.id ?? "", district: household.district, stored };
  }
  const id = reference === "" ? context.newId() : reference;
  const cells: Cells = { ...overlaid(columnsOf("beneficiaries.csv"), given, stored?.cells), id, voided: "" };
  const does = stored === null ? "new" : hasChanged(given, stored) ? "update" : "unchanged";
  const record = at.add({ file: "beneficiaries.csv", cells, does }, fieldOfPerson(at));
  if (reference !== "") said.add("beneficiaries.csv", reference, { row: at.row.number, given: own, record });
  return { id, district: household.district, stored };
}

function hasChanged(given: Cells, stored: KnownPerson): boolean {
  return stored.voided !== "no" || isChanged(given, stored.cells);
}

/** A whole name is kept as one, as on the identity card. */
function namesOf(at: RowInProgress): Cells {
  const family = at.value("family_name");
  return { family_name: family === "" ? at.value("full_name") : family, given_name: at.value("given_name") };
}

function fieldOfPerson(at: RowInProgress): (column: string) => Field {
  return (column) => {
    if (column === "id") return "person";
    if (column === "family_name") return at.has("family_name") ? "family_name" : "full_name";
    if (column === "birth_year") return at.has("birth_year") ? "birth_year" : "age";
    return [...ownFields, "given_name" as const, "household" as const].find((field) => field === column) ?? "person";
  };
}

/** An age gives the year of birth by which the person has that age on the day of enrolment. */
function birthYear(at: RowInProgress, { phaseStartsOn }: ImportContext): string {
  const year = at.value("birth_year");
  const age = at.value("age");
  if (year !== "" || age === "") return year;
  const day = at.value("enrolled_on") || phaseStartsOn;
  if (day === null) {
    at.tell("age", { code: "age-without-day" });
    return "";
  }
  return String(Number(day.slice(0, 4)) - Number(age));
}

/** A reference that belongs to somebody of quite another name is a mistake, not a new name. */
function tellOfAnother(at: RowInProgress, stored: KnownPerson, names: Cells, context: ImportContext): void {
  // Who somebody is whom the importer may not reach is not said.
  const isUnnamed = stored.voided === "by-hand" || !isWithinReach(stored, context);
  if (isUnnamed) return at.tell("person", { code: "reference-of-other", params: { name: "–" } });
  const own = nameTokens(names.family_name ?? "", names.given_name ?? "");
  const theirs = nameTokens(stored.cells.family_name ?? "", stored.cells.given_name ?? "");
  if (own.length === 0 || own.some((token) => theirs.includes(token))) return;
  const name = [stored.cells.family_name, stored.cells.given_name].filter((part) => part).join(" ");
  at.tell("person", { code: "reference-of-other", params: { name } });
}

function tellDifferences(at: RowInProgress, given: Cells, before: Told, fieldOf: (column: string) => Field): void {
  for (const [column, value] of Object.entries(given)) {
    const said = before.given[column] ?? "";
    if (value === "" || said === "" || value === said) continue;
    at.tell(fieldOf(column), { code: "same-as-row", params: { row: String(before.row) } });
  }
}

const householdColumns = columnsOf("households.csv");

/** The household of a row: the one it names, the one the person has, or one of their own as soon as a district is known. */
function deriveHousehold(
  at: RowInProgress,
  { known, newId }: ImportContext,
  said: Said,
  person: KnownPerson | null,
): { id: string; district: string } {
  const given = givenCells(at, "households.csv", ["district", "sector", "size"]);
  const named = at.value("household");
  // A bare number is one of this sheet's, and each district may count its own from 1.
  const isLocal = /^\d{1,6}$/.test(named);
  const key = isLocal ? `${given.district ?? ""} ${named}` : named;
  const before = key === "" ? undefined : said.get("households.csv", key);
  if (before !== undefined) {
    tellDifferences(at, given, before, fieldOfHousehold);
    const { cells } = at.repeat(before);
    return { id: cells.id ?? "", district: cells.district ?? "" };
  }
  const reference = named === "" || isLocal ? (person?.household ?? null) : named;
  const stored = reference === null ? undefined : known.households.get(reference);
  if (given.district === "" && stored === undefined) return { id: "", district: "" };
  const id = reference ?? newId();
  const cells: Cells = { ...overlaid(householdColumns, given, stored?.cells), id, voided: "" };
  const isSame = stored !== undefined && stored.voided === "no" && !isChanged(given, stored.cells);
  const does = stored === undefined ? "new" : isSame ? "unchanged" : "update";
  const record = at.add({ file: "households.csv", cells, does }, fieldOfHousehold);
  if (key !== "") said.add("households.csv", key, { row: at.row.number, given, record });
  return { id, district: cells.district ?? "" };
}

function fieldOfHousehold(column: string): Field {
  return column === "district" || column === "sector" || column === "size" ? column : "household";
}
