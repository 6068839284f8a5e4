import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { CopyRefused } from "@/domain/backup/copy-refused";

const holder = z.object({ pid: z.number(), host: z.string(), since: z.number() });
type Holder = z.infer<typeof holder>;

/** Nothing here takes a day: whoever has held a lock for so long is gone. */
const longest = 24 * 3_600_000;

/** Does the work as the only one in this folder, also among machines that share it; refuses while another is at it. */
export async function aloneIn<T>(folder: string, now: number, work: () => Promise<T>): Promise<T> {
  const file = lockIn(folder);
  const mine: Holder = { pid: process.pid, host: hostname(), since: now };
  if (!taken(file, mine)) {
    if (isAlive(holderOf(file), now)) throw new CopyRefused("running", { folder });
    rmSync(file, { force: true });
    if (!taken(file, mine)) throw new CopyRefused("running", { folder });
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Since when somebody is at work in a folder; `null` while nobody is. */
export function lockedSince(folder: string, now: number): number | null {
  const held = holderOf(lockIn(folder));
  return held !== null && isAlive(held, now) ? held.since : null;
}

function lockIn(folder: string): string {
  return join(folder, ".backup-running");
}

function taken(file: string, mine: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(mine), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** `null` when what stands in the file is not ours to read: it was cut off while it was written. */
function holderOf(file: string): Holder | null {
  try {
    return holder.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

function isAlive(held: Holder | null, now: number): boolean {
  if (held === null || now - held.since > longest) return false;
  if (held.host !== hostname()) return true;
  try {
    process.kill(held.pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
