import type { DerivedRecord } from "@/domain/import/derivation";
import type { DerivedRow, DerivedSheet } from "@/domain/import/derive-rows";
import { documentKey, namesKey, type Candidate } from "@/domain/import/duplicates";
import type { ImportProblem } from "@/domain/import/problems";
import type { Cells } from "@/domain/exchange/read-row";

/** What an import does with a row. A possible duplicate is kept back until somebody has looked at it. */
export type RowState = "new" | "update" | "unchanged" | "possible-duplicate" | "error";

export interface PlannedRow {
  number: number;
  state: RowState;
  records: readonly DerivedRecord[];
}

/** What an import would do, row by row: the dry run's answer and the real run's instruction. */
export interface ImportPlan {
  rows: readonly PlannedRow[];
  problems: readonly ImportProblem[];
  /** An earlier row and a later one, or a row and the reference of somebody in the register. */
  duplicates: readonly (readonly [number, number | string])[];
}

/** Whom the rows would add to the register, each by the first row that names them, to be compared with others. */
export function newPeople(rows: readonly DerivedRow[]): Candidate<number>[] {
  const seen = new Set<string>();
  return rows.flatMap(({ number, records }) => {
    const person = records.find(({ file, does }) => file === "beneficiaries.csv" && does === "new")?.cells;
    if (person === undefined || seen.has(person.id ?? "")) return [];
    seen.add(person.id ?? "");
    return [asCandidate(number, person, records.find(({ file }) => file === "households.csv")?.cells)];
  });
}

function asCandidate(key: number, person: Cells, household: Cells | undefined): Candidate<number> {
  const identity = {
    names: namesKey(person.family_name ?? "", person.given_name ?? ""),
    birthYear: person.birth_year ? Number(person.birth_year) : null,
    sex: person.sex || null,
    district: districtOf(household),
    document: documentKey(person.document_number ?? null),
  };
  return { key, identity };
}

function districtOf(household: Cells | undefined): string | null {
  return household?.district || null;
}

/** Sorts the rows of a sheet by what is to be done with them. */
export function planOf(
  { rows, problems }: DerivedSheet,
  duplicates: ImportPlan["duplicates"],
  keepDuplicates: boolean,
): ImportPlan {
  const isBlocked = problems.some(({ expected }) => expected.code === "column-missing");
  const wrong = new Set(rows.filter((row) => isBlocked || row.problems.length > 0).map(({ number }) => number));
  const doubtful = new Map<number, (number | string)[]>();
  for (const [first, other] of duplicates) {
    if (typeof other === "string") append(doubtful, first, other);
    else append(doubtful, other, first);
  }
  const isDoubtful = ({ number }: DerivedRow) =>
    doubtful.get(number)?.some((one) => typeof one === "string" || !wrong.has(one)) === true;
  // A person may come in several rows, of which the first one tells whom they may double.
  const keptBack = new Set(keepDuplicates ? [] : rows.filter(isDoubtful).flatMap(personIn));
  const planned = rows.map((row): PlannedRow => {
    const { number, records } = row;
    if (wrong.has(number)) return { number, state: "error", records };
    const isKeptBack = personIn(row).some((person) => keptBack.has(person));
    return { number, state: isKeptBack ? "possible-duplicate" : stateOf(records), records };
  });
  return { rows: planned, problems: [...problems, ...rows.flatMap((row) => row.problems)], duplicates };
}

function personIn({ records }: DerivedRow): string[] {
  return records.flatMap(({ file, cells }) => (file === "beneficiaries.csv" ? [cells.id ?? ""] : []));
}

function append(lists: Map<number, (number | string)[]>, key: number, one: number | string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}

function stateOf(records: readonly DerivedRecord[]): RowState {
  const main = records.find(({ file }) => file === "beneficiaries.csv") ?? records[0];
  if (main?.does === "new") return "new";
  return records.some(({ does }) => does !== "unchanged") ? "update" : "unchanged";
}

/** Counts rows by what is done with them. */
export function countByState({ rows }: ImportPlan): Record<RowState, number> {
  const counts = { new: 0, update: 0, unchanged: 0, "possible-duplicate": 0, error: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}
