import { and, eq, inArray } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { columnOf, type StoredRecord } from "@/db/exchange/stored-records";
import { portions } from "@/db/import/known-records";
import { assistance, attendance, beneficiaries, handovers, interviews, visits } from "@/db/schema";
import type { Tx } from "@/db/store";
import { ImportBuiltOn, type BuiltOn } from "@/domain/import/built-on";
import type { ImportedKind } from "@/domain/import/imported";

/** What may hang on an imported record; rows without `voided` stand always. */
const followers: readonly { of: ImportedKind; table: SQLiteTable; by: string; isKept: boolean }[] = [
  { of: "household", table: beneficiaries, by: "household", isKept: true },
  { of: "beneficiary", table: assistance, by: "beneficiary", isKept: true },
  { of: "beneficiary", table: visits, by: "beneficiary", isKept: true },
  { of: "assistance", table: interviews, by: "assistance", isKept: true },
  { of: "assistance", table: handovers, by: "assistance", isKept: true },
  { of: "assistance", table: attendance, by: "assistance", isKept: false },
];

/** A record of a batch as it is now, and how it was before: `null` for one that the import made. */
export interface ImportedRecord {
  record: ImportedKind;
  id: string;
  version: number;
  before: StoredRecord | null;
  row: StoredRecord;
}

/** Throws `ImportBuiltOn` when anything but the import itself has touched its records or hangs on those it made. */
export async function tellBuiltOn(tx: Tx, programme: string, records: readonly ImportedRecord[]): Promise<void> {
  const own = new Set(records.map(({ id }) => id));
  const changed = records.filter(({ row, version }) => row.version !== version);
  const found: BuiltOn[] = changed.map(({ record, id }) => ({ record, id, why: "changed" }));
  for (const { of, table, by, isKept } of followers) {
    const made = records.filter(({ record, before }) => record === of && before === null).map(({ id }) => id);
    for (const some of portions(made)) {
      const rows: StoredRecord[] = await tx
        .select()
        .from(table)
        .where(and(eq(columnOf(table, "programme"), programme), inArray(columnOf(table, by), some)));
      const others = rows.filter((row) => !(isKept && (row.voided === true || own.has(String(row.id)))));
      for (const id of new Set(others.map((row) => String(row[by])))) found.push({ record: of, id, why: "followed" });
    }
  }
  if (found.length > 0) throw new ImportBuiltOn(found);
}
