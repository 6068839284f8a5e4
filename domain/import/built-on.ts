import type { ImportedKind } from "@/domain/import/imported";

/** A record of an import that somebody changed since, or to which records were added that the import did not bring. */
export interface BuiltOn {
  record: ImportedKind;
  id: string;
  why: "changed" | "followed";
}

/** An import that cannot be undone, and what was built on it. Nothing was written. */
export class ImportBuiltOn extends Error {
  override name = "ImportBuiltOn";

  constructor(readonly records: readonly BuiltOn[]) {
    super(`Something was built on ${records.length} records of the import.`);
  }
}
