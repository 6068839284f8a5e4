import { statfsSync } from "node:fs";
import { CopyRefused } from "@/domain/backup/copy-refused";

/** So much stays free beside a copy. */
const margin = 50_000_000;

/** Bytes that an ordinary user may still write on the disk of a folder. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Refuses before the work what the disk could not hold at its end. */
export function refuseWithoutRoom(folder: string, bytes: number): void {
  const free = freeBytes(folder);
  if (free < bytes + margin)
    throw new CopyRefused("no-room", { folder, free: { bytes: free }, needed: { bytes: bytes + margin } });
}
