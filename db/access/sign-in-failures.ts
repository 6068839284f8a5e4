import { eq, lt, sql } from "drizzle-orm";
import { digestOf } from "@/db/access/one-way";
import { signInFailures } from "@/db/schema";
import type { Store, Tx } from "@/db/store";

const windowMilliseconds = 15 * 60_000;
const lockMilliseconds = 15 * 60_000;
/** An office behind one address mistypes more often than one person, and less often than a machine that guesses. */
const most = { name: 5, address: 50 };

/** By whom and from where is tried; where that is not known, only the name counts. */
export interface Trying {
  name: string;
  address: string | null;
}

/**
 * Counts a try before it is made, so that many at once are no way round: it stays as a failure until it is forgiven.
 * Says whether it may be made. The name counts whether or not somebody bears it, so a lock tells nothing.
 */
export async function mayTry(store: Store, trying: Trying, now: number): Promise<boolean> {
  return store.transaction(async (tx) => {
    const byName = await countFailure(tx, nameSubject(trying.name), most.name, now);
    return trying.address === null ? byName : (await countFailure(tx, of(trying.address), most.address, now)) && byName;
  });
}

/** Takes back a try that succeeded, and with it the failures under that name. */
export async function forgiveTry(store: Store, { name, address }: Trying): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.delete(signInFailures).where(eq(signInFailures.subject, nameSubject(name)));
    if (address === null) return;
    const oneLess = { failures: sql`${signInFailures.failures} - 1`, lockedUntil: null };
    await tx
      .update(signInFailures)
      .set(oneLess)
      .where(eq(signInFailures.subject, of(address)));
    await tx.delete(signInFailures).where(lt(signInFailures.failures, 1));
  });
}

async function countFailure(tx: Tx, subject: string, mostOfThem: number, now: number): Promise<boolean> {
  // The update that changes nothing locks the row where it was there already, on either engine.
  const begun = { subject, failures: 0, since: now, lockedUntil: null };
  await tx
    .insert(signInFailures)
    .values(begun)
    .onConflictDoUpdate({ target: signInFailures.subject, set: { subject } });
  const [row = begun] = await tx.select().from(signInFailures).where(eq(signInFailures.subject, subject));
  if (row.lockedUntil !== null && row.lockedUntil > now) return false;
  const isOld = row.lockedUntil !== null || row.since < now - windowMilliseconds;
  const [failures, since] = isOld ? [1, now] : [row.failures + 1, row.since];
  const lockedUntil = failures >= mostOfThem ? now + lockMilliseconds : null;
  await tx.update(signInFailures).set({ failures, since, lockedUntil }).where(eq(signInFailures.subject, subject));
  return true;
}

function nameSubject(name: string): string {
  return digestOf(`name ${name}`);
}

function of(address: string): string {
  return digestOf(`address ${address}`);
}
