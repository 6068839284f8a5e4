import { columnsOf } from "@/domain/exchange/files";
import type { Cells } from "@/domain/exchange/read-row";
import { givenCells, type ImportContext, type RowInProgress, type Said, type Told } from "@/domain/import/derivation";
import type { DerivedPerson } from "@/domain/import/derive-person";
import type { Field } from "@/domain/import/fields";
import { isChanged, overlaid, type KnownAssistance } from "@/domain/import/known-records";

const ownFields: readonly Field[] = ["kind", "trade", "course", "status", "enrolled_on", "started_on", "ended_on"];

/** Whether a sheet with these columns says what people were given; « métier » alone says that it was a training. */
export function tellsAssistance(has: (field: Field) => boolean): boolean {
  return has("kind") || has("trade");
}

export interface DerivedAssistance {
  id: string;
  stored: KnownAssistance | null;
}

/** Derives the one assistance of a row's person in the phase; `null` for a sheet of people alone. */
export function deriveAssistance(
  at: RowInProgress,
  person: DerivedPerson,
  context: ImportContext,
  said: Said,
): DerivedAssistance | null {
  if (!tellsAssistance((field) => at.has(field))) return null;
  const kind = at.has("kind") ? at.value("kind") : "vocational-training";
  const stored =
    person.stored?.assistance.find(({ cells, voided }) => {
      return cells.phase === context.phase && cells.kind === kind && voided !== "by-hand";
    }) ?? null;
  const given: Cells = { ...givenCells(at, "assistance.csv", ownFields), kind };
  const before = said.get("assistance.csv", placeOf(person, kind));
  if (before !== undefined) return sameAgain(at, given, before, stored);
  const id = stored?.cells.id ?? context.newId();
  const isSame = stored !== null && stored.voided === "no" && !isChanged(given, stored.cells);
  const merged = overlaid(columnsOf("assistance.csv"), given, stored?.cells);
  const cells: Cells = {
    ...merged,
    ...{ id, beneficiary: person.id, phase: context.phase, voided: "" },
    district: merged.district || person.district,
    status: merged.status === "" && !at.has("status") ? "enrolled" : (merged.status ?? ""),
    review: isSame ? (stored.cells.review ?? "") : "submitted",
  };
  if (!isSame && stored?.cells.review === "verified") at.tell("kind", { code: "verified-record" });
  const does = stored === null ? "new" : isSame ? "unchanged" : "update";
  const record = at.add({ file: "assistance.csv", cells, does }, (column) => fieldOfAssistance(at, column));
  tellOfCourse(at, cells, context);
  tellOfBirth(at, cells, person);
  if (kind !== "") said.add("assistance.csv", placeOf(person, kind), { row: at.row.number, given, record });
  return { id, stored };
}

function placeOf({ id }: DerivedPerson, kind: string): string {
  return `${kind};${id}`;
}

/** A person's assistance comes again with each of their interviews, told alike; a second one of its kind has no place. */
function sameAgain(at: RowInProgress, given: Cells, before: Told, stored: KnownAssistance | null): DerivedAssistance {
  if (!at.has("round") || isChanged(given, before.given))
    at.tell("kind", { code: "one-assistance", params: { row: String(before.row) } });
  return { id: at.repeat(before).cells.id ?? "", stored };
}

function fieldOfAssistance(at: RowInProgress, column: string): Field {
  if (column === "kind" && !at.has("kind")) return "trade";
  if (column === "district") return "district";
  return ownFields.find((field) => field === column) ?? "kind";
}

function tellOfCourse(at: RowInProgress, { course = "", trade = "" }: Cells, { known, phase }: ImportContext): void {
  if (course === "") return;
  const found = known.courses.get(course);
  if (found === undefined) at.tell("course", { code: "known-reference", params: { file: "courses.csv" } });
  else if (found.phase !== phase) at.tell("course", { code: "course-of-phase", params: { is: found.phase } });
  else if (trade !== "" && found.trade !== trade)
    at.tell("course", { code: "course-of-trade", params: { is: found.trade } });
}

function tellOfBirth(at: RowInProgress, { enrolled_on = "" }: Cells, { stored }: DerivedPerson): void {
  const field = at.has("birth_year") ? "birth_year" : "age";
  const year = at.value("birth_year") || (stored?.cells.birth_year ?? "");
  const standing = (stored?.assistance ?? []).filter(({ voided }) => voided === "no");
  const days = [enrolled_on, ...standing.map(({ cells }) => cells.enrolled_on ?? "")]
    .filter((day) => day !== "")
    .sort();
  const [first] = days;
  if (year === "" || first === undefined || Number(year) <= Number(first.slice(0, 4))) return;
  at.tell(field, { code: "birth-before-enrolment", params: { day: first } });
}
