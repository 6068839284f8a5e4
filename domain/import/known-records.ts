import type { Cells } from "@/domain/exchange/read-row";

/** A stored record as its row of the exchange folder, and whether it stands. */
export interface KnownRecord {
  cells: Cells;
  /** `undone`: an import made it and was undone, so that another import may bring it back. */
  voided: "no" | "undone" | "by-hand";
}

export interface KnownAssistance extends KnownRecord {
  /** The reference of its person. */
  person: string;
  /** By round. */
  interviews: ReadonlyMap<string, KnownRecord>;
}

export interface KnownPerson extends KnownRecord {
  /** Their household's reference; `null` without one. */
  household: string | null;
  assistance: readonly KnownAssistance[];
}

/** What the register has of all that a sheet refers to, by reference. */
export interface KnownRecords {
  people: ReadonlyMap<string, KnownPerson>;
  households: ReadonlyMap<string, KnownRecord>;
  assistance: ReadonlyMap<string, KnownAssistance>;
  courses: ReadonlyMap<string, { phase: string; trade: string }>;
}

/** A row as it will be: what is given wins, what is not given stays as stored. */
export function overlaid(columns: readonly string[], given: Cells, stored: Cells | undefined): Cells {
  return Object.fromEntries(columns.map((column) => [column, given[column] || (stored?.[column] ?? "")]));
}

/** Whether anything that is given differs from what is stored. */
export function isChanged(given: Cells, stored: Cells): boolean {
  return Object.entries(given).some(([column, value]) => value !== "" && value !== (stored[column] ?? ""));
}

/** Whether somebody of the register lives where the importer's right reaches; `districts` is `null` for everywhere. */
export function isWithinReach(
  { household }: KnownPerson,
  { known, districts }: { known: KnownRecords; districts: readonly string[] | null },
): boolean {
  return districts === null || districts.includes(known.households.get(household ?? "")?.cells.district ?? "");
}
