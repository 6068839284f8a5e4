import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { jsonOrNull } from "@/domain/json";

const good = z.object({
  /** Name of the file in the folder. */
  file: z.string(),
  /** When the copy was begun: everything acknowledged before this moment is in it. */
  moment: z.number(),
  finishedAt: z.number(),
  bytes: z.number(),
  encrypted: z.boolean(),
  tables: z.number(),
  rows: z.number(),
  /** Rows of the rollup that were compared with the records of the copy. */
  sums: z.number(),
});
const failed = z.object({ moment: z.number(), problem: z.string() });
const lastBackup = z.object({ good: good.nullable(), failedSince: failed.nullable() });

/** A copy that was made and opened and proved. */
export type GoodBackup = z.infer<typeof good>;

/** The last good backup of a folder, and the last failure if it came after that. */
export type LastBackup = z.infer<typeof lastBackup>;

const nothingYet: LastBackup = { good: null, failedSince: null };

/** What the backups of a folder came to; nothing where none was tried. */
export function readLastBackup(folder: string): LastBackup {
  const file = fileIn(folder);
  if (!existsSync(file)) return nothingYet;
  const read = lastBackup.safeParse(jsonOrNull(readFileSync(file, "utf8")));
  return read.success ? read.data : nothingYet;
}

export function keepGoodBackup(folder: string, backup: GoodBackup): void {
  write(folder, { good: backup, failedSince: null });
}

/** `problem` is one of CopyProblem, or what the system said. */
export function keepFailure(folder: string, moment: number, problem: string): void {
  if (existsSync(folder)) write(folder, { ...readLastBackup(folder), failedSince: { moment, problem } });
}

function fileIn(folder: string): string {
  return join(folder, "last-backup.json");
}

function write(folder: string, content: LastBackup): void {
  const draft = `${fileIn(folder)}.draft`;
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, fileIn(folder));
}
