import { RowInProgress, Said, type DerivedRecord, type ImportContext } from "@/domain/import/derivation";
import { deriveAssistance, tellsAssistance, type DerivedAssistance } from "@/domain/import/derive-assistance";
import { deriveInterviews } from "@/domain/import/derive-interviews";
import { derivePerson } from "@/domain/import/derive-person";
import type { Field } from "@/domain/import/fields";
import { isWithinReach, type KnownAssistance } from "@/domain/import/known-records";
import type { ImportProblem } from "@/domain/import/problems";
import type { ReadRow, ReadSheet } from "@/domain/import/read-rows";

/** What a row of a spreadsheet comes to: records of the register, or what is wrong with it. */
export interface DerivedRow {
  number: number;
  records: readonly DerivedRecord[];
  problems: readonly ImportProblem[];
}

export interface DerivedSheet {
  rows: readonly DerivedRow[];
  /** What is wrong with the sheet as a whole; a column that is missing makes every row wrong. */
  problems: readonly ImportProblem[];
}

/** Derives the register's records from one row after the other, each checked by the rules of its file. */
export class RowDeriver {
  /** What is wrong with the sheet as a whole. */
  readonly problems: readonly ImportProblem[];
  private readonly said = new Said();
  private readonly missing: readonly ImportProblem[];
  private readonly order: readonly string[];

  constructor(
    private readonly sheet: ReadSheet,
    private readonly context: ImportContext,
  ) {
    this.missing = missingColumns(sheet);
    this.order = [...sheet.headings.values()];
    this.problems = [...sheet.problems, ...this.missing];
  }

  derive(row: ReadRow): DerivedRow {
    const { sheet, context, said } = this;
    const at = new RowInProgress(row, sheet);
    tellOfPhase(at, context);
    tellOfFuture(at, context);
    if (this.missing.length === 0 && !isDamaged(row)) derivations[sheet.kind](at, context, said);
    tellOfReach(at, context);
    said.endRow(row.problems.length === 0);
    const place = ({ column }: ImportProblem) => this.order.indexOf(column);
    return { number: row.number, records: at.records, problems: row.problems.sort((a, b) => place(a) - place(b)) };
  }
}

const derivations = { people: derivePeople, assistance: derivePackages, interviews: deriveAlone };

/** Of a row whose cells cannot be told apart nothing else is said. */
function isDamaged({ problems }: ReadRow): boolean {
  return problems.some(({ expected }) => expected.code === "quotes");
}

function missingColumns({ kind, headings, rows, headerRow }: ReadSheet): ImportProblem[] {
  const has = (field: Field) => headings.has(field) || rows[0]?.values.has(field) === true;
  const wanted: Field[] = [];
  if (kind === "people") {
    if (tellsAssistance(has) && !has("district") && !has("person")) wanted.push("district");
    if (!tellsAssistance(has) && (has("status") || has("course") || has("enrolled_on"))) wanted.push("kind");
  } else if (kind === "interviews" && !has("round") && ![...headings.keys()].some((field) => field.includes("@")))
    wanted.push("round");
  return wanted.map((field) => ({
    row: headerRow,
    column: field,
    value: "",
    expected: { code: "column-missing", params: { field } },
  }));
}

function derivePeople(at: RowInProgress, context: ImportContext, said: Said): void {
  const person = derivePerson(at, context, said);
  const assistance = deriveAssistance(at, person, context, said);
  if (assistance !== null) deriveInterviews(at, assistance, context, said);
}

/** What somebody who is in the register was given. */
function derivePackages(at: RowInProgress, context: ImportContext, said: Said): void {
  const id = at.value("person");
  const stored = context.known.people.get(id);
  if (stored?.voided !== "no" || !isWithinReach(stored, context)) {
    at.tell("person", { code: id === "" ? "required" : "known-person" });
    return;
  }
  const household = context.known.households.get(stored.household ?? "");
  const district = at.value("district") || (household?.cells.district ?? "");
  const assistance = deriveAssistance(at, { id, district, stored }, context, said);
  if (assistance !== null) deriveInterviews(at, assistance, context, said);
}

/** An interview of somebody who is in the register: by the assistance's reference, or the person's. */
function deriveAlone(at: RowInProgress, context: ImportContext, said: Said): void {
  const assistance = at.value("assistance") === "" ? assistanceOfPerson(at, context) : namedAssistance(at, context);
  if (assistance === null) return;
  if (assistance.stored !== null && assistance.stored.cells.phase !== context.phase)
    at.tell(at.value("assistance") === "" ? "person" : "assistance", otherPhase(assistance.stored.cells.phase ?? ""));
  if (at.has("round") && at.value("round") === "") at.tell("round", { code: "required" });
  deriveInterviews(at, assistance, context, said);
}

function namedAssistance(at: RowInProgress, { known, districts }: ImportContext): DerivedAssistance | null {
  const found = known.assistance.get(at.value("assistance"));
  const isReached = districts === null || districts.includes(found?.cells.district ?? "");
  if (found?.voided === "no" && isReached) return derived(found);
  at.tell("assistance", { code: "known-assistance" });
  return null;
}

function assistanceOfPerson(at: RowInProgress, context: ImportContext): DerivedAssistance | null {
  const { known, phase } = context;
  const person = known.people.get(at.value("person"));
  if (person === undefined || person.voided !== "no" || !isWithinReach(person, context)) {
    at.tell("person", { code: at.value("person") === "" ? "required" : "known-person" });
    return null;
  }
  const kind = at.value("kind");
  const standing = person.assistance.filter(({ cells, voided }) => {
    return voided === "no" && cells.phase === phase && (kind === "" || cells.kind === kind);
  });
  const [only, ...more] = standing;
  if (only === undefined) at.tell("person", { code: "known-assistance" });
  else if (more.length > 0) at.tell(at.has("kind") ? "kind" : "person", { code: "kind-needed" });
  return only === undefined || more.length > 0 ? null : derived(only);
}

function derived(stored: KnownAssistance): DerivedAssistance {
  return { id: stored.cells.id ?? "", stored };
}

function otherPhase(phase: string) {
  return { code: "other-phase" as const, params: { phase } };
}

/** A sheet that names phases is read for one of them. */
function tellOfPhase(at: RowInProgress, { phase }: ImportContext): void {
  const said = at.value("phase");
  if (said !== "" && said !== phase) at.tell("phase", otherPhase(said));
}

/** What is told has happened; a course may end later. */
const happened = ["birth_year", "returned_on", "consent_on", "held_on"] as const;

function tellOfFuture(at: RowInProgress, { today }: ImportContext): void {
  for (const field of happened) if (at.value(field) > today) at.tell(field, { code: "future" });
}

function tellOfReach(at: RowInProgress, { districts }: ImportContext): void {
  if (districts === null) return;
  const touched = at.records.flatMap(({ cells }) => (cells.district === undefined ? [] : [cells.district]));
  if (touched.some((district) => district !== "" && !districts.includes(district)))
    at.tell("district", { code: "outside-reach" });
  const isNew = at.records.some(({ file, does }) => file === "beneficiaries.csv" && does === "new");
  if (isNew && !touched.some((district) => district !== "")) at.tell("district", { code: "required" });
}
