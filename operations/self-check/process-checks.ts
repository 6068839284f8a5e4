import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { BackupConfiguration, Configuration } from "@/domain/configuration";
import { found, type Finding } from "@/domain/self-check/findings";
import { readLastBackup } from "@/operations/backup/last-backup";
import { freeBytes } from "@/operations/backup/room";

const hour = 3_600_000;
const reserve = 200_000_000;

/** Room for the database to grow and to be copied beside itself. */
export function diskCheck(folder: string, size: number): Finding {
  const free = freeBytes(folder);
  const values = { folder, free: { bytes: free }, size: { bytes: size } };
  if (free < size + reserve) return found("disk", "disk-full", values);
  return found("disk", free < 3 * size + 5 * reserve ? "disk-low" : "disk-enough", values);
}

/** When the last good backup was made; a late one is bad after twice its rhythm. */
export function backupCheck({ folder, everyHours }: BackupConfiguration, now: number): Finding {
  if (folder === null) return found("backup", "backup-unscheduled");
  const { good, failedSince } = readLastBackup(folder);
  if (failedSince !== null) {
    const { moment, problem } = failedSince;
    return found("backup", "backup-failed", { moment: { moment }, problem });
  }
  if (good === null) return found("backup", "backup-never", { folder });
  const moment = { moment: good.moment };
  if (now - good.moment > 2 * everyHours * hour)
    return found("backup", "backup-old", { moment, hours: { count: everyHours } });
  return found("backup", "backup-fresh", { moment, file: good.file, bytes: { bytes: good.bytes } });
}

/** Where the backups lie, and whether whoever finds one can read it. */
export function backupPlaceChecks(
  { folder, passphrase }: BackupConfiguration,
  databaseFolder: string | null,
): Finding[] {
  if (folder === null) return [];
  return [
    found("backup-place", placeOf(resolve(folder), databaseFolder), { folder }),
    found("backup-secrecy", passphrase === null ? "backup-readable" : "backup-encrypted"),
  ];
}

function placeOf(folder: string, databaseFolder: string | null) {
  if (!isWritable(existsSync(folder) ? folder : dirname(folder))) return "backup-no-folder";
  if (databaseFolder === null || !existsSync(folder)) return "backup-apart";
  return statSync(folder).dev === statSync(databaseFolder).dev ? "backup-beside" : "backup-apart";
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether others on this machine can read the settings, which hold passwords. Windows has no such bits. */
export function secretsCheck(environmentFile: string): Finding {
  if (!existsSync(environmentFile)) return found("secrets", "secrets-elsewhere");
  const isOpen = process.platform !== "win32" && (statSync(environmentFile).mode & 0o044) !== 0;
  return found("secrets", isOpen ? "secrets-readable" : "secrets-kept");
}

export function addressCheck({ host }: Configuration): Finding {
  return found("address", "address-local", { host });
}
