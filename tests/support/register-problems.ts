import { rowSchemas, exchangeFiles } from "@/domain/exchange/files";
import { readRow, type Cells } from "@/domain/exchange/read-row";
import type { Folder } from "@/tests/support/oracle";

/** What keeps a made-up register from being a valid exchange folder, as sentences; an empty list when it is one. */
export function registerProblems(folder: Folder): string[] {
  return [
    ...cellProblems(folder),
    ...repeatedIds(folder),
    ...lostReferences(folder),
    ...takenPlaces(folder),
    ...misfits(folder),
  ];
}

const rowsOf = (folder: Folder, file: string) => folder.get(file) ?? [];
const idsOf = (folder: Folder, file: string) => new Set(rowsOf(folder, file).map(({ id }) => id));

function cellProblems(folder: Folder): string[] {
  return exchangeFiles.flatMap((file) =>
    rowsOf(folder, file).flatMap((row) => {
      const { problems } = readRow<unknown>(rowSchemas[file], row as Cells);
      return (problems ?? []).map(({ column, value }) => `${file} ${row.id}: ${column} is ${value}`);
    }),
  );
}

function repeatedIds(folder: Folder): string[] {
  return [...folder.keys()]
    .filter((file) => file !== "phases.csv" && file !== "targets.csv")
    .filter((file) => idsOf(folder, file).size < rowsOf(folder, file).length)
    .map((file) => `${file} has an id twice`);
}

const references = [
  ["courses.csv", "trainers", "trainers.csv"],
  ["beneficiaries.csv", "household", "households.csv"],
  ["assistance.csv", "beneficiary", "beneficiaries.csv"],
  ["assistance.csv", "course", "courses.csv"],
  ["interviews.csv", "assistance", "assistance.csv"],
] as const;

function lostReferences(folder: Folder): string[] {
  return references.flatMap(([file, column, to]) => {
    const known = idsOf(folder, to);
    const named = rowsOf(folder, file).flatMap((row) => (row[column] ?? "").split(";"));
    return named.filter((id) => id !== "" && !known.has(id)).map((id) => `${file}: no ${column} ${id}`);
  });
}

/** One assistance per person, phase and kind and one interview per assistance and round, not counting voided ones. */
function takenPlaces(folder: Folder): string[] {
  const keys = ([file, ...columns]: string[]) =>
    rowsOf(folder, file ?? "")
      .filter((row) => row.voided !== "yes")
      .map((row) => columns.map((column) => row[column]).join(" / "));
  const places = [
    ...keys(["assistance.csv", "beneficiary", "phase", "kind"]),
    ...keys(["interviews.csv", "assistance", "round"]),
  ];
  const seen = new Set<string>();
  return places.filter((place) => seen.size === seen.add(place).size).map((place) => `taken: ${place}`);
}

function misfits(folder: Folder): string[] {
  const courses = new Map(rowsOf(folder, "courses.csv").map((row) => [row.id, row]));
  const people = new Map(rowsOf(folder, "beneficiaries.csv").map((row) => [row.id, row]));
  return rowsOf(folder, "assistance.csv").flatMap((row) => {
    const course = courses.get(row.course || undefined);
    const born = people.get(row.beneficiary)?.birth_year ?? "";
    const isOtherCourse = course !== undefined && (course.phase !== row.phase || course.trade !== row.trade);
    const isUnborn = born !== "" && row.enrolled_on !== "" && (row.enrolled_on ?? "").slice(0, 4) <= born;
    return [...(isOtherCourse ? [`${row.id}: course`] : []), ...(isUnborn ? [`${row.id}: not born`] : [])];
  });
}
