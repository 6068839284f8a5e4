import { eq } from "drizzle-orm";
import type { ChangeTx } from "@/db/audit/trail";
import type { Done } from "@/db/commands/carry-out";
import { configure } from "@/db/commands/configure";
import { endSessions } from "@/db/commands/give-role";
import { makeInvitation } from "@/db/commands/invitations";
import type { Invited } from "@/db/commands/invite-user";
import { secondFactors, users } from "@/db/schema";
import type { Store } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { readFields } from "@/domain/entry/read-entry";
import { namedUser } from "@/domain/entry/user";

/** Nobody signs in as this user any more, and whoever is signed in is so no longer; what they did stays on record. */
export async function switchOffUser(store: Store, scope: ScopeFor<"administer">, input: unknown): Promise<Done> {
  return switchTo(store, scope, input, "switch-off-user", Date.now());
}

export async function switchOnUser(store: Store, scope: ScopeFor<"administer">, input: unknown): Promise<Done> {
  return switchTo(store, scope, input, "switch-on-user", null);
}

/**
 * Hands out a one-time code with which a user sets a new password. The second factor goes as well: who needs a reset
 * has often lost the telephone too, and administrators set up a new one before they go on.
 */
export async function resetUser(store: Store, scope: ScopeFor<"administer">, input: unknown): Promise<Invited> {
  const { user } = readFields(namedUser, input);
  let code = "";
  const done = await configure(store, scope, "reset-user", async (tx) => {
    await requireUser(tx, user);
    await tx.delete(secondFactors).where(eq(secondFactors.userId, user));
    await tx.update(users).set({ twoFactorEnabled: false, updatedAt: Date.now() }).where(eq(users.id, user));
    await endSessions(tx, user);
    code = await makeInvitation(tx, { user, kind: "reset", actor: scope.actor });
    return user;
  });
  return { ...done, code };
}

async function switchTo(
  store: Store,
  scope: ScopeFor<"administer">,
  input: unknown,
  cause: string,
  disabledAt: number | null,
): Promise<Done> {
  const { user } = readFields(namedUser, input);
  return configure(store, scope, cause, async (tx) => {
    const stored = await requireUser(tx, user);
    await tx.update(users).set({ disabledAt, updatedAt: Date.now() }).where(eq(users.id, user));
    const fields = [{ field: "disabled", old: stored.disabledAt !== null, new: disabledAt !== null }];
    tx.trail.note({ record: "user", id: user, version: null, fields });
    await endSessions(tx, user);
    return user;
  });
}

async function requireUser(tx: ChangeTx, user: string) {
  const [stored] = await tx.select().from(users).where(eq(users.id, user));
  if (stored === undefined) throw new DomainError("not-found");
  return stored;
}
