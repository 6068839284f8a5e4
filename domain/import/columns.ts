import { textOfCell, type Cell, type SheetRow } from "@/domain/import/cell";
import { readCell, wordsByField } from "@/domain/import/field-readers";
import { plainFieldOf, type Field } from "@/domain/import/fields";
import { phraseOf } from "@/domain/import/fold-words";
import { fieldOfHeading, secondMeanings } from "@/domain/import/header-words";
import type { ImportProblem } from "@/domain/import/problems";
import { saysUnknown } from "@/domain/import/words/unknown";

/** Which column holds which field; columns that hold none are left unread and listed. */
export interface Columns {
  byField: ReadonlyMap<Field, number>;
  unread: readonly string[];
  problems: readonly Omit<ImportProblem, "row">[];
}

/** How many rows are looked at to see what a column holds. */
const sampled = 200;

/** Proposes a field for each column from its heading, checked against its values, and for the rest from their values. */
export function proposeColumns(labels: readonly string[], rows: readonly SheetRow[]): Columns {
  const byField = new Map<Field, number>();
  const taken = new Set<number>();
  const problems: Omit<ImportProblem, "row">[] = [];
  const ranks = new Map<Field, number>();
  for (const { field, column, rank } of headed(labels)) {
    const values = samplesOf(rows, column);
    if (taken.has(column) || !canHold(field, labels[column] ?? "", values)) continue;
    if (!byField.has(field)) {
      byField.set(field, column);
      ranks.set(field, rank);
      taken.add(column);
    } else if (ranks.get(field) === rank) {
      const label = labels[column] ?? "";
      problems.push({ column: label, value: label, expected: { code: "column-twice", params: { field } } });
    }
  }
  for (const [column, label] of labels.entries()) {
    if (taken.has(column) || isExpansion(label, labels)) continue;
    const field = fieldOfValues(samplesOf(rows, column), byField);
    if (field === null) continue;
    byField.set(field, column);
    taken.add(column);
  }
  return { byField: inOrder(withNamesParted(byField)), unread: unreadIn(labels, taken), problems };
}

/** The columns that a saved mapping names; one that the file lacks is told. */
export function mappedColumns(labels: readonly string[], wanted: Readonly<Partial<Record<Field, string>>>): Columns {
  const phrases = labels.map(phraseOf);
  const byField = new Map<Field, number>();
  const problems: Omit<ImportProblem, "row">[] = [];
  for (const [field, label] of entriesOf(wanted)) {
    const column = labels.indexOf(label) >= 0 ? labels.indexOf(label) : phrases.indexOf(phraseOf(label));
    if (column >= 0) byField.set(field, column);
    else problems.push({ column: label, value: "", expected: { code: "column-missing", params: { field } } });
  }
  return { byField: inOrder(byField), unread: unreadIn(labels, new Set(byField.values())), problems };
}

/** As the columns stand in the file, so that a row's problems are told from left to right. */
function inOrder(byField: ReadonlyMap<Field, number>): Map<Field, number> {
  return new Map([...byField].sort(([, a], [, b]) => a - b));
}

function entriesOf(wanted: Readonly<Partial<Record<Field, string>>>): [Field, string][] {
  const all: [Field, string][] = [];
  let field: Field;
  for (field in wanted) {
    const label = wanted[field];
    if (label !== undefined) all.push([field, label]);
  }
  return all;
}

function unreadIn(labels: readonly string[], taken: ReadonlySet<number>): string[] {
  return labels.filter((label, column) => label !== "" && !taken.has(column));
}

interface Headed {
  field: Field;
  column: number;
  rank: number;
}

/** What Kobo and ODK add of their own stands behind what people were asked. */
const ofTheForm = 1_000;

function headed(labels: readonly string[]): Headed[] {
  return labels
    .flatMap((label, column): Headed[] => {
      const isAsked = !isExpansion(label, labels) && !countsOnly(label) && !isOfServer(label, labels);
      const heading = !isAsked ? null : fieldOfHeading(label);
      if (heading === null) return [];
      const first = { field: heading.field, column, rank: heading.rank + (isOfTheForm(label) ? ofTheForm : 0) };
      const second = secondMeanings[phraseOf(label)];
      return second === undefined ? [first] : [first, { ...second, column }];
    })
    .sort((a, b) => a.rank - b.rank || a.column - b.column);
}

/** What ODK's server tells of each sending, beside what people were asked. */
const ofTheServer = new Set(
  "SubmissionDate start end today deviceid SubmitterID SubmitterName AttachmentsPresent AttachmentsExpected Status ReviewState DeviceID Edits FormVersion".split(
    " ",
  ),
);

function isOfServer(label: string, labels: readonly string[]): boolean {
  return ofTheServer.has(label) && labels.includes("SubmissionDate") && labels.includes("KEY");
}

/** Kobo's `_uuid`, ODK's `meta-instanceID` and KEY. */
function isOfTheForm(label: string): boolean {
  return label.startsWith("_") || /^(?:meta[/:-]instanceid|key)$/i.test(label);
}

/** Kobo's `_id`, `_index` and the like count on one server or in one file, and identify nobody. */
function countsOnly(label: string): boolean {
  return label.startsWith("_") && label !== "_uuid";
}

/** A question with several answers comes once whole and once for each answer: `trade`, `trade/sewing`. */
function isExpansion(label: string, labels: readonly string[]): boolean {
  const cut = Math.max(label.lastIndexOf("/"), label.lastIndexOf("."));
  return cut > 0 && labels.includes(label.slice(0, cut));
}

function samplesOf(rows: readonly SheetRow[], column: number): Cell[] {
  const values: Cell[] = [];
  for (const { cells } of rows) {
    const cell = cells[column];
    const text = textOfCell(cell);
    if (cell !== undefined && text !== "" && !saysUnknown(text)) values.push(cell);
    if (values.length === sampled) break;
  }
  return values;
}

const context = { decimalMark: null, from1904: false } as const;

function readable(field: Field, values: readonly Cell[]): number {
  return values.filter((value) => "value" in readCell(field, value, context)).length;
}

/**
 * Headings that may mean something else: « Statut » may be marital, "Contact" a telephone, "ID" a mere row number, "Course" a
 * trade.
 */
function canHold(field: Field, label: string, values: readonly Cell[]): boolean {
  if (values.length === 0) return true;
  const name = plainFieldOf(field);
  if (name === "person") return !countsRows(values) && !values.every(isNationalId) && !values.every(isSaid);
  if (name === "assistance") return !values.every(isSaid);
  if (name === "consent_on") return readable("consent_on", values) > 0 || readable("in_work", values) === 0;
  if (name === "phase") return readable("phase", values) > 0;
  if (name === "course") return readable("trade", values) === 0;
  return wordsByField[name] === undefined || !isAmbiguous(label) || readable(field, values) > 0;
}

/** Headings of words that lists use for other things as well; any other is believed even when all its cells are wrong. */
const ambiguous = new Set(
  "statut|status|situation|etat|contact|outcome|type|groupe|group|categorie|category|itsinda|beneficiary category|categorie beneficiaire|type beneficiaire|beneficiary type|activite|activity|support|appui|package|intervention|assistance|travail|work|business|entreprise|passage|tour|suivi|skill|skills"
    .split("|")
    .map(phraseOf),
);

function isAmbiguous(label: string): boolean {
  return ambiguous.has(phraseOf(label));
}

/** 1, 2, 3 … down the rows, some of them perhaps gone since, say nothing about anybody. */
function countsRows(values: readonly Cell[]): boolean {
  const numbers = values.map((value) => Number(textOfCell(value)));
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  const isRising = numbers.every((value, i) => Number.isInteger(value) && (i === 0 || value > (numbers[i - 1] ?? 0)));
  return isRising && (first === 0 || first === 1) && last <= numbers.length * 2;
}

/** A text of letters alone, as names and kinds are and references are not. */
function isSaid(value: Cell): boolean {
  return /^[\p{L}\p{M}\s.'’-]+$/u.test(textOfCell(value));
}

function isNationalId(value: Cell): boolean {
  return /^\d{16}$/.test(textOfCell(value).replace(/\s/g, ""));
}

function isPhone(value: Cell): boolean {
  return /^(?:\+?25\d|0)?[ -]?7[\d ./-]{8,12}$/.test(textOfCell(value));
}

/** Fields whose values are so much their own that a column of them needs no heading. */
const evident: readonly Field[] = [
  "district",
  "sex",
  "kind",
  "trade",
  "status",
  "population_group",
  "living_conditions",
];
const fewest = 5;
const nearlyAll = 0.9;

function fieldOfValues(values: readonly Cell[], byField: ReadonlyMap<Field, number>): Field | null {
  if (values.length < fewest) return null;
  const isMost = (count: number) => count >= values.length * nearlyAll;
  const open = evident.filter((field) => !byField.has(field) && isMost(readable(field, values)));
  if (open.length === 1) return open[0] ?? null;
  if (!byField.has("document_number") && isMost(values.filter(isNationalId).length)) return "document_number";
  if (!byField.has("phone") && isMost(values.filter(isPhone).length)) return "phone";
  return null;
}

/** « Nom » beside « Prénom » is the family name; alone it is the whole name. */
function withNamesParted(byField: Map<Field, number>): Map<Field, number> {
  const whole = byField.get("full_name");
  if (whole !== undefined && byField.has("given_name") && !byField.has("family_name")) {
    byField.delete("full_name");
    byField.set("family_name", whole);
  }
  return byField;
}
