import { recording, type ChangeTx } from "@/db/audit/trail";
import type { Done } from "@/db/commands/carry-out";
import { lockProgramme } from "@/db/commands/lock-programme";
import { raiseVersion } from "@/db/commands/raise-version";
import type { Store } from "@/db/store";
import { may, type ScopeFor } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { Sums } from "@/domain/measures/sums";

/** Who may change what a programme is made of, and how it is run. */
export type Configuring = ScopeFor<"configure"> | ScopeFor<"administer">;

/**
 * Changes what belongs to a programme as a whole and to no person: whole or not at all, alone among its changes, and
 * raising its data version, so that every page asks anew. `work` answers with the key of what it changed.
 */
export async function configure(
  store: Store,
  scope: Configuring,
  cause: string,
  work: (tx: ChangeTx) => Promise<string>,
): Promise<Done> {
  if (!may(scope, "configure") && !may(scope, "administer")) throw new DomainError("not-permitted");
  return store.transaction(async (plain) => {
    await lockProgramme(plain, scope.programme);
    const tx = recording(plain, store.origin);
    const id = await work(tx);
    return { id, dataVersion: await raiseVersion(tx, scope, cause, new Sums(), Date.now()) };
  });
}

/** Refuses a change of something that is not there, or no longer as it was seen. */
export function requireSeen(stored: { version: number } | undefined, seen: number): void {
  if (stored === undefined) throw new DomainError("not-found");
  if (stored.version !== seen) throw new DomainError("changed-meanwhile");
}
