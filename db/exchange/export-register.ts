import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { and, asc, eq, gt } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { exportedGrants, exportedTransactions } from "@/db/exchange/export-funding";
import { exportedPhases, exportedTargets } from "@/db/exchange/export-programme";
import { exportedRecords, type ExportedRecords } from "@/db/exchange/export-queries";
import { columnOf } from "@/db/exchange/stored-records";
import { dataVersions } from "@/db/schema";
import type { Reader } from "@/db/store";
import { claim, type ScopeFor } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { sortByCodePoint } from "@/domain/exchange/code-points";
import { csvLine, type CellValue } from "@/domain/exchange/csv-text";
import { columnsOf, exchangeFiles, type ExchangeFile } from "@/domain/exchange/files";

/** The register kept changing while it was being written out. */
export class RegisterKeptChanging extends Error {
  override name = "RegisterKeptChanging";
}

const attempts = 3;
const rowsAtOnce = 2000;

export type ExportProgress = (file: ExchangeFile, share: number) => void;

/**
 * Writes a programme's register as an exchange folder (docs/exchange-format.md). The files are written beside the folder
 * and moved in when all of them are whole; when the register changes meanwhile, they are written again. Returns the
 * number of rows per file.
 */
export async function exportRegister(
  reader: Reader,
  scope: ScopeFor<"persons">,
  folder: string,
  onProgress: ExportProgress = () => undefined,
): Promise<Record<ExchangeFile, number>> {
  if (claim(scope, "persons").districts !== null) throw new DomainError("out-of-scope");
  const target = resolve(folder);
  mkdirSync(dirname(target), { recursive: true });
  const draft = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    const counts = await writeUnchanged(reader, scope.programme, draft, onProgress);
    moveInto(draft, target);
    return counts;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function writeUnchanged(reader: Reader, programme: string, draft: string, onProgress: ExportProgress) {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const before = await dataVersion(reader, programme);
    const counts = await writeAll(reader, programme, draft, onProgress);
    if ((await dataVersion(reader, programme)) === before) return counts;
  }
  throw new RegisterKeptChanging(
    "The register changed each time it was being written out: try again when it is quiet.",
  );
}

async function dataVersion(reader: Reader, programme: string): Promise<number | null> {
  const [row] = await reader.select().from(dataVersions).where(eq(dataVersions.programme, programme));
  return row?.version ?? null;
}

function moveInto(draft: string, target: string): void {
  if (!existsSync(target)) return renameSync(draft, target);
  for (const file of readdirSync(draft)) renameSync(join(draft, file), join(target, file));
}

async function writeAll(
  reader: Reader,
  programme: string,
  folder: string,
  onProgress: ExportProgress,
): Promise<Record<ExchangeFile, number>> {
  const counts = new Map<ExchangeFile, number>();
  const phases = await exportedPhases(reader, programme);
  counts.set("phases.csv", await writeFile(folder, "phases.csv", [phases]));
  const targets = await exportedTargets(reader, programme);
  counts.set("targets.csv", await writeFile(folder, "targets.csv", [targets]));
  for (const records of exportedRecords) {
    const rows = recordsInOrder(reader, programme, records, (share) => onProgress(records.file, share));
    counts.set(records.file, await writeFile(folder, records.file, rows));
  }
  const grants = await exportedGrants(reader, programme);
  counts.set("grants.csv", await writeFile(folder, "grants.csv", [grants]));
  const transactions = await exportedTransactions(reader, programme);
  counts.set("transactions.csv", await writeFile(folder, "transactions.csv", [transactions]));
  return asRecord(counts);
}

function asRecord(counts: ReadonlyMap<ExchangeFile, number>): Record<ExchangeFile, number> {
  const entries = exchangeFiles.map((file) => [file, counts.get(file) ?? 0] as const);
  return Object.fromEntries(entries) as Record<ExchangeFile, number>;
}

type Row = Readonly<Record<string, CellValue>>;

async function writeFile(
  folder: string,
  file: ExchangeFile,
  batches: Iterable<readonly Row[]> | AsyncIterable<readonly Row[]>,
): Promise<number> {
  const columns = columnsOf(file);
  const handle = await open(join(folder, file), "w");
  let count = 0;
  try {
    await handle.write(csvLine(columns));
    for await (const rows of batches) {
      count += rows.length;
      if (rows.length > 0)
        await handle.write(rows.map((row) => csvLine(columns.map((column) => row[column] ?? null))).join(""));
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return count;
}

async function* recordsInOrder(
  reader: Reader,
  programme: string,
  { table, rows }: ExportedRecords,
  onProgress: (share: number) => void,
): AsyncGenerator<Row[]> {
  const references = sortByCodePoint(await referencesOf(reader, programme, table));
  for (let start = 0; start < references.length; start += rowsAtOnce) {
    const wanted = references.slice(start, start + rowsAtOnce);
    const found = new Map((await rows(reader, programme, wanted)).map((row) => [row.id, row]));
    yield wanted.map((reference) => found.get(reference)).filter((row) => row !== undefined);
    onProgress(Math.min(1, (start + rowsAtOnce) / references.length));
  }
}

async function referencesOf(reader: Reader, programme: string, table: SQLiteTable): Promise<string[]> {
  const id = columnOf(table, "id");
  const reference = columnOf(table, "reference");
  const all: string[] = [];
  for (let last = ""; ;) {
    const page: { id: unknown; reference: unknown }[] = await reader
      .select({ id, reference })
      .from(table)
      .where(and(eq(columnOf(table, "programme"), programme), gt(id, last)))
      .orderBy(asc(id))
      .limit(20_000);
    for (const row of page) all.push(String(row.reference));
    if (page.length === 0) return all;
    last = String(page.at(-1)?.id);
  }
}
