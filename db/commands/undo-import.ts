import { and, eq, inArray, sql } from "drizzle-orm";
import { changedFields } from "@/db/audit/changed-fields";
import type { ChangeTx } from "@/db/audit/trail";
import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { changeUnits, type Affected } from "@/db/commands/change-units";
import { recordTables } from "@/db/commands/record-tables";
import { searchTokens } from "@/db/exchange/person-columns";
import { columnOf, storedWhere, textOf, textOrNull, type StoredRecord } from "@/db/exchange/stored-records";
import { peopleOf } from "@/db/import/import-changes";
import { portions } from "@/db/import/known-records";
import { tellBuiltOn, type ImportedRecord } from "@/db/import/built-on";
import { beneficiaryTokens, importBatches, importChanges } from "@/db/schema";
import type { Store, Tx } from "@/db/store";
import type { Scope, ScopeFor } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { importedKinds, type ImportedKind } from "@/domain/import/imported";
import { undoReason } from "@/domain/import/undo";

/**
 * Undoes an import by its number: what it made is voided, what it changed is as it was. Refused whole, with the list
 * of what was built on it (`ImportBuiltOn`), when any of its records was changed since or has got records of its own.
 */
export async function undoImport(store: Store, scope: ScopeFor<"enter">, number: number): Promise<CarriedOut> {
  return carryOut(store, scope, async (tx) => {
    const { programme, actor } = scope;
    const isIt = and(eq(importBatches.programme, programme), eq(importBatches.number, number));
    const [batch] = await tx.select().from(importBatches).where(isIt);
    if (batch === undefined) throw new DomainError("not-found");
    if (batch.madeBy !== actor && scope.districts !== null) throw new DomainError("out-of-scope");
    if (batch.undoneAt !== null) throw new DomainError("record-voided");
    const records = await importedRecords(tx, programme, batch.id);
    await tellBuiltOn(tx, programme, records);
    const affected = await affectedBy(tx, programme, records);
    const dataVersion = await changeUnits(tx, scope, "void-import", affected, async () => {
      // What refers to another record goes before it.
      for (const kind of importedKinds.toReversed()) {
        const ofKind = records.filter(({ record }) => record === kind);
        await voidMade(tx, scope, kind, ofKind, undoReason(number));
        await restoreChanged(tx, scope, kind, ofKind);
      }
    });
    await tx.update(importBatches).set({ undoneAt: Date.now(), undoneBy: actor }).where(isIt);
    return { id: batch.id, dataVersion };
  });
}

async function importedRecords(tx: Tx, programme: string, batch: string): Promise<ImportedRecord[]> {
  const changes = await tx
    .select()
    .from(importChanges)
    .where(and(eq(importChanges.programme, programme), eq(importChanges.batch, batch)));
  const records: ImportedRecord[] = [];
  for (const kind of importedKinds) {
    const ofKind = changes.filter(({ record }) => record === kind);
    const ids = ofKind.map(({ recordId }) => recordId);
    const rows = await storedWhere(tx, recordTables[kind], programme, "id", ids);
    const byId = new Map(rows.map((row) => [textOf(row, "id"), row]));
    for (const { recordId: id, version, before } of ofKind) {
      const row = byId.get(id);
      if (row === undefined) throw new Error(`An imported ${kind} is gone.`);
      records.push({ record: kind, id, version, before, row });
    }
  }
  return records;
}

async function affectedBy(tx: Tx, programme: string, records: readonly ImportedRecord[]): Promise<Affected> {
  const of = (kind: ImportedKind) => records.filter(({ record }) => record === kind);
  const people = of("beneficiary");
  const homes = people.flatMap(({ row, before }) => [row.household, before?.household]);
  const packages = of("interview").map(({ row }) => textOf(row, "assistance"));
  return {
    households: [
      ...of("household").map(({ id }) => id),
      ...homes.flatMap((id) => (typeof id === "string" ? [id] : [])),
    ],
    people: [
      ...people.map(({ id }) => id),
      ...of("assistance").map(({ row }) => textOf(row, "beneficiary")),
      ...(await peopleOf(tx, programme, [...new Set(packages)])),
    ],
  };
}

async function voidMade(
  tx: ChangeTx,
  { programme, actor }: Scope,
  kind: ImportedKind,
  records: readonly ImportedRecord[],
  reason: string,
): Promise<void> {
  const table = recordTables[kind];
  const made = records.filter(({ before }) => before === null);
  const values = { voided: true, voidReason: reason, updatedAt: Date.now(), updatedBy: actor };
  for (const ids of portions(made.map(({ id }) => id))) {
    await tx
      .update(table)
      .set({ ...values, version: sql`${table.version} + 1` })
      .where(and(eq(table.programme, programme), inArray(table.id, ids)));
  }
  for (const { id, version, row } of made)
    tx.trail.note({ record: kind, id, version: version + 1, fields: changedFields(row, values) });
}

async function restoreChanged(
  tx: ChangeTx,
  { programme, actor }: Scope,
  kind: ImportedKind,
  records: readonly ImportedRecord[],
): Promise<void> {
  const table = recordTables[kind];
  for (const { id, version, before, row } of records) {
    if (before === null) continue;
    await tx
      .update(table)
      .set({ ...before, updatedAt: Date.now(), updatedBy: actor, version: sql`${columnOf(table, "version")} + 1` })
      .where(and(eq(table.programme, programme), eq(table.id, id)));
    if ("nameKey" in before) await restoreTokens(tx, programme, { ...row, ...before });
    tx.trail.note({ record: kind, id, version: version + 1, fields: changedFields(row, before) });
  }
}

async function restoreTokens(tx: Tx, programme: string, person: StoredRecord): Promise<void> {
  const id = textOf(person, "id");
  await tx
    .delete(beneficiaryTokens)
    .where(and(eq(beneficiaryTokens.programme, programme), eq(beneficiaryTokens.beneficiary, id)));
  const tokens = searchTokens(programme, id, textOf(person, "familyName"), textOrNull(person, "givenName"));
  await tx.insertMany(beneficiaryTokens, tokens);
}
