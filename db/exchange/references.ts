import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { detached, type Known, type LoadSession } from "@/db/exchange/load-session";
import type { FileRow } from "@/db/exchange/read-file";
import { storedWhere, textOf, type StoredRecord } from "@/db/exchange/stored-records";
import type { ExchangeFile } from "@/domain/exchange/files";

/** Whether a row's phase is in the folder or the database; tells it when not. */
export function isKnownPhase(session: LoadSession, at: FileRow<{ phase: string }>): boolean {
  const { phase } = at.partly;
  if (phase === null || session.phases.has(phase) || session.unread.has("phases.csv")) return true;
  const params = { phases: [...session.phases.keys()].join(", ") };
  at.tell({ column: "phase", value: phase, expected: { code: "known-phase", params } });
  return false;
}

/** The record that a column refers to; `null` where it refers to none, or to one that is nowhere, which it tells. */
export function referred<K extends Known>(
  session: LoadSession,
  known: ReadonlyMap<string, K>,
  file: ExchangeFile,
  column: string,
  reference: string | null,
  at: Pick<FileRow<unknown>, "tell">,
): K | null {
  if (reference === null) return null;
  const found = known.get(reference);
  if (found !== undefined) return found;
  if (!session.unread.has(file))
    at.tell({ column, value: reference, expected: { code: "known-reference", params: { file } } });
  return null;
}

/** Adds to `known` the stored records that are referred to and that no file brought. */
export async function lookUp<K extends Known>(
  session: LoadSession,
  known: Map<string, K>,
  table: SQLiteTable,
  references: Iterable<string | null>,
  describe: (record: StoredRecord, base: Known) => K,
): Promise<void> {
  const missing = new Set<string>();
  for (const reference of references) if (reference !== null && !known.has(reference)) missing.add(reference);
  if (missing.size === 0) return;
  for (const record of await storedWhere(session.tx, table, session.programme, "reference", [...missing])) {
    const base = { id: textOf(record, "id"), index: known.size, row: 0 };
    known.set(textOf(record, "reference"), describe(record, base));
  }
}

/** What is known of a row of a file; without a record, because it had problems, it has no key and is never written. */
export function knownFrom(
  known: ReadonlyMap<string, Known>,
  at: Pick<FileRow<unknown>, "number">,
  record: StoredRecord | null,
): Known {
  return { id: record === null ? "" : textOf(record, "id"), index: known.size, row: at.number };
}

/** The reference of a row, safe to keep; a row without one cannot be referred to. */
export function referenceOf(at: Pick<FileRow<unknown>, "cells">, record: StoredRecord | null): string {
  return record === null ? detached(at.cells.id ?? "") : textOf(record, "reference");
}
