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
export async function restore(asked: RestoreAsked): Promise<string | null> {
  const { copier, now } = asked;
  refuseAtSight(asked);
  await copier.refuseWhileInUse();
  return opened(asked, (copy) => copier.replace(copy, stampOf(now), makeUsable));
}

/** Refuses what its name already says cannot be taken back. */
export function refuseAtSight({ copier, file, passphrase }: RestoreAsked): void {
  if (!existsSync(file)) throw new CopyRefused("no-file", { file: resolve(file) });
  if (isEncrypted(file) && passphrase === null) throw new CopyRefused("no-passphrase", { file: basename(file) });
  const named = readCopyName(basename(file));
  if (named !== null && named.format !== copier.format) throw new CopyRefused("no-copy");
}

/** Does something with a copy of the backup, decrypted, of which nothing is left afterwards. */
export async function opened<T>(
  { copier, file, passphrase }: RestoreAsked,
  work: (copy: string) => Promise<T>,
): Promise<T> {
  await refuseOtherChecksum(file);
  refuseWithoutRoom(copier.workFolder, statSync(file).size);
  const folder = mkdtempSync(join(copier.workFolder, ".restore-in-preparation-"));
  try {
    const copy = join(folder, "copy");
    if (isEncrypted(file) && passphrase !== null) await decryptFile(file, copy, passphrase);
    else copyFileSync(file, copy);
    return await work(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isEncrypted(file: string): boolean {
  return file.endsWith(".age");
}
