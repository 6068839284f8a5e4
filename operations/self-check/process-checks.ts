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

/** Whether others on this machine can read one of the files that hold secrets. Windows has no such bits. */
export function secretsCheck(files: readonly string[]): Finding {
  const known = files.filter((file) => existsSync(file));
  if (known.length === 0) return found("secrets", "secrets-elsewhere");
  const open = known.filter((file) => process.platform !== "win32" && (statSync(file).mode & 0o044) !== 0);
  if (open.length > 0) return found("secrets", "secrets-readable", { files: open.join(" ") });
  return found("secrets", "secrets-kept", { files: known.join(" ") });
}

/** By which address people come, and whether the web server in front is believed about where each comes from. */
export function addressCheck({ host, publicAddress, trustedProxies }: Configuration): Finding {
  if (publicAddress === null) return found("address", "address-local", { host });
  const values = { address: publicAddress, proxies: trustedProxies.join(", ") };
  return found("address", trustedProxies.length === 0 ? "address-unforwarded" : "address-by-tls", values);
}
