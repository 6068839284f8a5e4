import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Copier } from "@/db/copies/copier";
import { makeUsable } from "@/db/copies/verify-copy";
import { readCopyName, stampOf } from "@/domain/backup/copy-name";
import { CopyRefused } from "@/domain/backup/copy-refused";
import { refuseOtherChecksum } from "@/operations/backup/checksum";
import { decryptFile } from "@/operations/backup/encryption";
import { refuseWithoutRoom } from "@/operations/backup/room";

export interface RestoreAsked {
  readonly copier: Copier;
  readonly file: string;
  readonly passphrase: string | null;
  readonly now: number;
}

/**
 * Takes a backup back: its checksum, its opening and its sums are proved on a copy of it before that takes the place
 * of the database. Gives the name under which the old database was kept; `null` if there was none.
 */
export async function restore({ copier, file, passphrase, now }: RestoreAsked): Promise<string | null> {
  const path = resolve(file);
  if (!existsSync(path)) throw new CopyRefused("no-file", { file: path });
  const encrypted = path.endsWith(".age");
  if (encrypted && passphrase === null) throw new CopyRefused("no-passphrase", { file: basename(path) });
  const named = readCopyName(basename(path));
  if (named !== null && named.format !== copier.format) throw new CopyRefused("no-copy");
  await copier.refuseWhileInUse();
  await refuseOtherChecksum(path);
  refuseWithoutRoom(copier.workFolder, statSync(path).size);

  const work = mkdtempSync(join(copier.workFolder, ".restore-in-preparation-"));
  try {
    const copy = join(work, "copy");
    if (encrypted && passphrase !== null) await decryptFile(path, copy, passphrase);
    else copyFileSync(path, copy);
    return await copier.replace(copy, stampOf(now), makeUsable);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
