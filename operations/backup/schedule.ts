import type { BackupConfiguration } from "@/domain/configuration";
import { readLastBackup, type LastBackup } from "@/operations/backup/last-backup";
import { runApart } from "@/operations/backup/run-apart";

const hour = 3_600_000;
/** A failed backup is tried again after so long, or when the next one is due, whichever is sooner. */
const retryAfter = hour;
const lookEvery = 60_000;

/** Whether a backup is to be made now: never made, older than its rhythm, or failed a while ago. */
export function isBackupDue({ good, failedSince }: LastBackup, everyHours: number, now: number): boolean {
  if (failedSince !== null && now - failedSince.moment < Math.min(retryAfter, everyHours * hour)) return false;
  return good === null || now - good.moment >= everyHours * hour;
}

/**
 * Makes backups in their rhythm as long as the server runs, also those that fell due while it was off. Each is made by
 * a process of its own, the same as by hand.
 */
export function scheduleBackups({ folder, everyHours, keep }: BackupConfiguration): void {
  if (folder === null) return;
  let running = false;
  const look = () => {
    if (running || !isBackupDue(readLastBackup(folder), everyHours, Date.now())) return;
    running = true;
    void runApart("backup", [folder, "--keep", String(keep)]).then(() => (running = false));
  };
  setInterval(look, lookEvery).unref();
  look();
}
