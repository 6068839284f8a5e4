import { eq } from "drizzle-orm";
import type { Done } from "@/db/commands/carry-out";
import { configure } from "@/db/commands/configure";
import { endSessionsOf } from "@/db/commands/end-sessions";
import { makeInvitation } from "@/db/commands/invitations";
import type { Invited } from "@/db/commands/invite-user";
import { keepingAdministrator } from "@/db/commands/keep-administrator";
import { requireUser } from "@/db/commands/require-user";
import { credentials, secondFactors, users } from "@/db/schema";
import type { Store } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";
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
 * Hands out a one-time code with which a user sets a new password; who has not set one yet is invited anew. The second
 * factor goes as well: who needs a reset has often lost the telephone too, and administrators set up a new one before
 * they go on.
 */
export async function resetUser(store: Store, scope: ScopeFor<"administer">, input: unknown): Promise<Invited> {
  const { user } = readFields(namedUser, input);
  let code = "";
  const done = await configure(store, scope, "reset-user", async (tx) => {
    await requireUser(tx, scope, user);
    const set = await tx.select({ id: credentials.id }).from(credentials).where(eq(credentials.userId, user));
    await tx.delete(secondFactors).where(eq(secondFactors.userId, user));
    await tx.update(users).set({ twoFactorEnabled: false, updatedAt: Date.now() }).where(eq(users.id, user));
    await endSessionsOf(tx, user);
    code = await makeInvitation(tx, { user, kind: set.length === 0 ? "invitation" : "reset", actor: scope.actor });
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
    const stored = await requireUser(tx, scope, user);
    await keepingAdministrator(tx, scope, async () => {
      await tx.update(users).set({ disabledAt, updatedAt: Date.now() }).where(eq(users.id, user));
    });
    const fields = [{ field: "disabled", old: stored.disabledAt !== null, new: disabledAt !== null }];
    tx.trail.note({ record: "user", id: user, version: null, fields });
    await endSessionsOf(tx, user);
    return user;
  });
}
