import { and, eq } from "drizzle-orm";
import type { ChangeTx } from "@/db/audit/trail";
import type { Done } from "@/db/commands/carry-out";
import { configure } from "@/db/commands/configure";
import { requireUser } from "@/db/commands/require-user";
import { sessions } from "@/db/schema";
import type { Store } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { readFields } from "@/domain/entry/read-entry";
import { namedSession, namedUser } from "@/domain/entry/user";

/** Signs a user out in one browser. */
export async function endSession(store: Store, scope: ScopeFor<"administer">, input: unknown): Promise<Done> {
  const { user, session } = readFields(namedSession, input);
  return configure(store, scope, "end-session", async (tx) => {
    await requireUser(tx, scope, user);
    const isIt = and(eq(sessions.userId, user), eq(sessions.id, session));
    const [open] = await tx.select({ id: sessions.id }).from(sessions).where(isIt);
    if (open === undefined) throw new DomainError("not-found");
    await tx.delete(sessions).where(isIt);
    noteEnded(tx, user, [session]);
    return user;
  });
}

/** Signs a user out everywhere. */
export async function endSessions(store: Store, scope: ScopeFor<"administer">, input: unknown): Promise<Done> {
  const { user } = readFields(namedUser, input);
  return configure(store, scope, "end-sessions", async (tx) => {
    await requireUser(tx, scope, user);
    const open = await tx.select({ id: sessions.id }).from(sessions).where(eq(sessions.userId, user));
    await endSessionsOf(tx, user);
    noteEnded(
      tx,
      user,
      open.map(({ id }) => id),
    );
    return user;
  });
}

/** Whoever is signed in as the user is so no longer, anywhere. */
export async function endSessionsOf(tx: ChangeTx, user: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.userId, user));
}

function noteEnded(tx: ChangeTx, user: string, ended: readonly string[]): void {
  const fields = [{ field: "sessions", old: ended, new: null }];
  tx.trail.note({ record: "user", id: user, version: null, fields });
}
