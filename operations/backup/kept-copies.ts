import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { readCopyName } from "@/domain/backup/copy-name";
import type { Configuration } from "@/domain/configuration";
import { copiesIn } from "@/operations/backup/forget-old";

/** A copy that was proved before it got its name. */
export interface KeptCopy {
  readonly file: string;
  /** When it was begun. */
  readonly moment: number;
  readonly bytes: number;
  readonly encrypted: boolean;
}

/** Where copies are kept: BACKUP_DIR, or for those made by hand a folder beside the database. */
export function copiesFolder({ backup, databaseUrl }: Pick<Configuration, "backup" | "databaseUrl">): string {
  if (backup.folder !== null) return resolve(backup.folder);
  const beside = databaseUrl.startsWith("file:") ? dirname(databaseUrl.slice("file:".length)) : "data";
  return resolve(beside, "backups");
}

/** The programme's copies in a folder, the newest first. */
export function keptCopies(folder: string, programme: string): KeptCopy[] {
  if (!existsSync(folder)) return [];
  return copiesIn(folder, programme).flatMap((file) => {
    const name = readCopyName(file);
    if (name === null) return [];
    const { moment, encrypted } = name;
    return [{ file, moment, encrypted, bytes: statSync(join(folder, file)).size }];
  });
}

/** One of them by its name; `null` for any other name, so that no path leads out of the folder. */
export function keptCopy(folder: string, programme: string, file: string): KeptCopy | null {
  return keptCopies(folder, programme).find((copy) => copy.file === file) ?? null;
}
