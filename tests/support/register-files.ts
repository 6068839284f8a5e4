import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { folderSource } from "@/db/exchange/folder-source";
import { loadRegister, RegisterRefused, type LoadResult } from "@/db/exchange/load-register";
import type { Store } from "@/db/store";
import { wholeProgramme } from "@/domain/access/scope";
import { exchangeFiles, type ExchangeFile } from "@/domain/exchange/files";
import type { Problem } from "@/domain/exchange/problems";

/** The files of a register as texts, or as bytes where they are not UTF-8. */
export type Files = Partial<Record<ExchangeFile, string | Uint8Array>>;

export const operator = wholeProgramme("rwanda", "operator");

/** A folder of its own for a test, gone afterwards. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "exchange-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function folderOf(files: Files): string {
  const folder = join(temporaryFolder(), "register");
  mkdirSync(folder);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  return folder;
}

export function load(store: Store, files: Files): Promise<LoadResult> {
  return loadRegister(store, operator, folderSource(folderOf(files)));
}

/** What a load refuses; a test in which it does not refuse fails. */
export async function refusedLoad(store: Store, files: Files): Promise<RegisterRefused> {
  const outcome = await load(store, files).catch((error: unknown) => error);
  if (outcome instanceof RegisterRefused) return outcome;
  throw new Error(`The load was not refused: ${outcome instanceof Error ? (outcome.stack ?? "") : "it went through"}.`);
}

/** A problem as one line: file, row, column, value and the code of what was expected. */
export function asLine({ file, row, column, value, expected }: Problem): string {
  return `${file} ${row} ${column} "${value}" ${expected.code}`;
}

export async function problemsOf(store: Store, files: Files): Promise<string[]> {
  return (await refusedLoad(store, files)).problems.map(asLine);
}

/** The files of a folder as they stand. */
export function readFolder(folder: string): Record<string, string> {
  return Object.fromEntries(exchangeFiles.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}
