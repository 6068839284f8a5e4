import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Copier } from "@/db/copies/copier";
import { folderOnDisk, onDisk } from "@/db/copies/on-disk";
import { verifyCopy } from "@/db/copies/verify-copy";
import { copyName } from "@/domain/backup/copy-name";
import { CopyRefused } from "@/domain/backup/copy-refused";
import { checksumOf, writeChecksum } from "@/operations/backup/checksum";
import { encryptFile } from "@/operations/backup/encryption";
import { aloneIn } from "@/operations/backup/folder-lock";
import { forgetOld } from "@/operations/backup/forget-old";
import { keepFailure, keepGoodBackup, type GoodBackup } from "@/operations/backup/last-backup";
import { refuseWithoutRoom } from "@/operations/backup/room";

export interface BackupAsked {
  readonly copier: Copier;
  readonly folder: string;
  readonly programme: string;
  /** Encrypts the copy; `null` leaves it readable. */
  readonly passphrase: string | null;
  /** How many copies of the programme stay in the folder, this one included; `null` = all. */
  readonly keep: number | null;
  readonly now: () => number;
}

const drafts = ".backup-in-preparation-";

/**
 * Copies the database while it is in use, opens the copy and proves it, and only then gives it its name, with its
 * checksum beside it. What failed leaves no file, and stands in the folder's `last-backup.json`.
 */
export async function backUp(asked: BackupAsked): Promise<GoodBackup> {
  const folder = resolve(asked.folder);
  const moment = Math.floor(asked.now() / 1000) * 1000;
  makeFolder(folder);
  return aloneIn(folder, moment, async () => {
    try {
      const backup = await made(asked, folder, moment);
      keepGoodBackup(folder, backup);
      if (asked.keep !== null) forgetOld(folder, asked.programme, asked.keep);
      return backup;
    } catch (error) {
      keepFailure(folder, moment, error instanceof CopyRefused ? error.problem : String(error));
      throw error;
    }
  });
}

/** Only the last part is made: a disk that is not mounted must be noticed, not replaced by a folder. */
function makeFolder(folder: string): void {
  if (!existsSync(dirname(folder))) throw new CopyRefused("no-folder", { folder: dirname(folder) });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

async function made(asked: BackupAsked, folder: string, moment: number): Promise<GoodBackup> {
  const { copier, passphrase, programme } = asked;
  // What is not encrypted yet stays where the database is: the folder may be a stick or somebody else's disk.
  const work = passphrase === null ? folder : copier.workFolder;
  for (const place of new Set([work, folder])) {
    removeDrafts(place, programme);
    refuseWithoutRoom(place, await copier.size());
  }
  const draft = mkdtempSync(join(work, `${drafts}${programme}-`));
  const file = copyName({ programme, moment, format: copier.format, encrypted: passphrase !== null });
  try {
    const copy = join(draft, "copy");
    const expected = await copier.copy(copy);
    const verified = await copier.examine(copy, (opened) => verifyCopy(opened, expected));
    await keep(copy, join(folder, file), passphrase);
    const bytes = statSync(join(folder, file)).size;
    return { file, moment, finishedAt: asked.now(), bytes, encrypted: passphrase !== null, ...verified };
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Under its own name stands a whole file, or none. */
async function keep(copy: string, file: string, passphrase: string | null): Promise<void> {
  const unnamed = `${file}.draft`;
  try {
    if (passphrase === null) renameSync(copy, unnamed);
    else await encryptFile(copy, unnamed, passphrase);
    chmodSync(unnamed, 0o600);
    writeChecksum(file, await checksumOf(unnamed));
    onDisk(unnamed);
    renameSync(unnamed, file);
    folderOnDisk(dirname(file));
  } finally {
    rmSync(unnamed, { force: true });
  }
}

/** What a process left that was ended in the middle. */
function removeDrafts(folder: string, programme: string): void {
  const left = readdirSync(folder).filter(
    (name) =>
      name.startsWith(`${drafts}${programme}-`) || (name.startsWith(`${programme}-`) && name.endsWith(".draft")),
  );
  for (const name of left) rmSync(join(folder, name), { recursive: true, force: true });
}
