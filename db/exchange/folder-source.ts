import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { csvRecords } from "@/db/exchange/csv-records";
import type { RegisterSource } from "@/db/exchange/register-source";
import { exchangeFiles, type ExchangeFile } from "@/domain/exchange/files";

/** A folder cannot be read as a register at all; the message is a sentence. */
export class NotARegister extends Error {
  override name = "NotARegister";
}

export interface FolderSource extends RegisterSource {
  /** CSV files in the folder that are no part of the exchange format as this version knows it. */
  readonly unknownFiles: readonly string[];
}

/** The exchange folder at a path; throws `NotARegister` when it is no folder or holds none of the files. */
export function folderSource(folder: string): FolderSource {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new NotARegister(`There is no folder ${folder}.`);
  const names = new Set(readdirSync(folder));
  const known = new Set<string>(exchangeFiles);
  if (!exchangeFiles.some((file) => names.has(file)))
    throw new NotARegister(`The folder ${folder} holds none of the register's files (${exchangeFiles.join(", ")}).`);
  return {
    read: (file: ExchangeFile) => (names.has(file) ? csvRecords(join(folder, file)) : null),
    unknownFiles: [...names].filter((name) => name.endsWith(".csv") && !known.has(name)).sort(),
  };
}
