import { and, eq, inArray } from "drizzle-orm";
import { changedFields } from "@/db/audit/changed-fields";
import type { RecordChange } from "@/db/audit/trail";
import type { Affected } from "@/db/commands/change-units";
import { recordTables } from "@/db/commands/record-tables";
import { storedWhere, textOf, type StoredRecord } from "@/db/exchange/stored-records";
import type { ImportSource } from "@/db/import/import-source";
import { portions } from "@/db/import/known-records";
import { Pauses } from "@/db/pauses";
import { assistance } from "@/db/schema";
import type { Tx } from "@/db/store";
import { importedFiles, kindOfFile, type ImportedKind } from "@/domain/import/imported";

/** Stored records by their key. */
export type RecordsByKey = ReadonlyMap<string, { record: ImportedKind; row: StoredRecord }>;

/** The records that an import writes, as they are stored now. */
export async function recordsOf(tx: Tx, programme: string, made: ImportSource): Promise<RecordsByKey> {
  const found = new Map<string, { record: ImportedKind; row: StoredRecord }>();
  for (const file of importedFiles) {
    const record = kindOfFile[file];
    const rows = await storedWhere(tx, recordTables[record], programme, "reference", made.written(file));
    for (const row of rows) found.set(textOf(row, "id"), { record, row });
  }
  return found;
}

/** Whose figures an import changes among those who are in the register: households that it names, people, theirs. */
export async function unitsBefore(tx: Tx, programme: string, made: ImportSource): Promise<Affected> {
  const keys = async (record: ImportedKind, references: readonly string[]) =>
    (await storedWhere(tx, recordTables[record], programme, "reference", references)).map((row) => textOf(row, "id"));
  const households = [...made.told("households.csv", "id"), ...made.told("beneficiaries.csv", "household")];
  const people = [...made.told("beneficiaries.csv", "id"), ...made.told("assistance.csv", "beneficiary")];
  const packages = await keys("assistance", made.told("interviews.csv", "assistance"));
  return {
    households: await keys("household", [...new Set(households)]),
    people: [...(await keys("beneficiary", [...new Set(people)])), ...(await peopleOf(tx, programme, packages))],
  };
}

export async function peopleOf(tx: Tx, programme: string, packages: readonly string[]): Promise<string[]> {
  const people = new Set<string>();
  for (const some of portions(packages)) {
    const rows = await tx
      .select({ person: assistance.beneficiary })
      .from(assistance)
      .where(and(eq(assistance.programme, programme), inArray(assistance.id, some)));
    for (const { person } of rows) people.add(person);
  }
  return [...people];
}

/** The households and people among some records. */
export function unitsIn(records: RecordsByKey): Affected {
  const keysOf = (kind: ImportedKind) => [...records].flatMap(([id, { record }]) => (record === kind ? [id] : []));
  return { households: keysOf("household"), people: keysOf("beneficiary") };
}

/** What an import did to one record: for the audit log, and to be undone. */
export interface ImportChange extends RecordChange {
  record: ImportedKind;
  id: string;
  version: number;
  /** The values before, of the properties that were changed; `null` for a record that was made. */
  before: StoredRecord | null;
}

/** Kept by every write, so that undoing leaves them alone. */
const kept = new Set(["programme", "id", "reference", "version", "createdAt", "createdBy", "updatedAt", "updatedBy"]);

export async function changesBetween(before: RecordsByKey, after: RecordsByKey): Promise<ImportChange[]> {
  const changes = await new Pauses().map([...after], ([id, { record, row }]): ImportChange[] => {
    const had = before.get(id)?.row ?? null;
    const version = Number(row.version);
    if (had !== null && had.version === row.version) return [];
    if (had === null) {
      const said = Object.keys(row).filter((property) => property !== "reference" && property !== "voided");
      return [{ record, id, version, before: null, fields: changedFields(null, pick(row, said)) }];
    }
    const changed = Object.keys(row).filter((property) => !kept.has(property) && row[property] !== had[property]);
    const values = Object.fromEntries(changed.map((property) => [property, had[property]]));
    return [{ record, id, version, before: values, fields: changedFields(had, pick(row, changed)) }];
  });
  return changes.flat();
}

function pick(row: StoredRecord, properties: readonly string[]): StoredRecord {
  return Object.fromEntries(properties.map((property) => [property, row[property]]));
}
