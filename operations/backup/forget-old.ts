import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readCopyName } from "@/domain/backup/copy-name";
import { checksumFile } from "@/operations/backup/checksum";

/** The copies of a programme in a folder, the newest first. */
export function copiesIn(folder: string, programme: string): string[] {
  return readdirSync(folder)
    .flatMap((file) => {
      const name = readCopyName(file);
      return name?.programme === programme ? [{ file, moment: name.moment }] : [];
    })
    .sort((a, b) => b.moment - a.moment)
    .map(({ file }) => file);
}

/** Keeps the newest copies of a programme and removes the others; files that are none of ours stay. */
export function forgetOld(folder: string, programme: string, keep: number): string[] {
  const old = copiesIn(folder, programme).slice(keep);
  for (const file of old) {
    rmSync(join(folder, file));
    rmSync(checksumFile(join(folder, file)), { force: true });
  }
  return old;
}
