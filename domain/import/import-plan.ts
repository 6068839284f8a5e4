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

/** Whom a row would add to the register, to be compared with others; `null` for rows about people who are in it. */
export function newPersonOf({ number, records }: DerivedRow): (Candidate<number> & { documentNumber: string }) | null {
  const person = records.find(({ file, does }) => file === "beneficiaries.csv" && does === "new")?.cells;
  if (person === undefined) return null;
  const household = records.find(({ file }) => file === "households.csv")?.cells;
  const documentNumber = person.document_number ?? "";
  return {
    key: number,
    documentNumber,
    identity: {
      names: namesKey(person.family_name ?? "", person.given_name ?? ""),
      birthYear: person.birth_year ? Number(person.birth_year) : null,
      sex: person.sex || null,
      district: districtOf(household),
      document: documentKey(documentNumber),
    },
  };
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
  const planned = rows.map(({ number, records }): PlannedRow => {
    if (wrong.has(number)) return { number, state: "error", records };
    const isDoubtful = doubtful.get(number)?.some((one) => typeof one === "string" || !wrong.has(one)) === true;
    return { number, state: isDoubtful && !keepDuplicates ? "possible-duplicate" : stateOf(records), records };
  });
  return { rows: planned, problems: [...problems, ...rows.flatMap((row) => row.problems)], duplicates };
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
