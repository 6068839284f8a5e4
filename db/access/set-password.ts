import { and, eq, isNull, ne } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { invitationByCode } from "@/db/access/invitation-by-code";
import { membershipsOf } from "@/db/access/memberships-of";
import { recording, type ChangeTx } from "@/db/audit/trail";
import { lockProgramme } from "@/db/commands/lock-programme";
import { raiseVersion } from "@/db/commands/raise-version";
import { credentials, invitations, sessions, users } from "@/db/schema";
import type { Store } from "@/db/store";
import { scopeOf, type Scope } from "@/domain/access/scope";
import { todayInKigali } from "@/domain/dates";
import { DomainError } from "@/domain/domain-error";
import { Sums } from "@/domain/measures/sums";
import type { Language } from "@/domain/vocabulary";

export interface Acceptance {
  code: string;
  name: string;
  language: Language;
  /** The hash of the password. */
  password: string;
}

/** Uses an invitation: name, language and password are set, the code is used up, and older sessions end. */
export async function acceptInvitation(
  store: Store,
  programme: string,
  { code, name, language, password }: Acceptance,
): Promise<void> {
  await store.transaction(async (plain) => {
    await lockProgramme(plain, programme);
    const tx = recording(plain, store.origin);
    const now = Date.now();
    const invitation = await invitationByCode(tx, code, now);
    if (invitation === null) throw new DomainError("not-found");
    const { user } = invitation;
    const today = todayInKigali(new Date(now));
    const scope = scopeOf(programme, user, await membershipsOf(tx, programme, user, today), today);
    if (scope === null) throw new DomainError("not-found");
    await tx.update(invitations).set({ usedAt: now }).where(eq(invitations.id, invitation.id));
    await tx.update(users).set({ name, language, updatedAt: now }).where(eq(users.id, user));
    await storePassword(tx, user, password, now);
    await tx.delete(sessions).where(eq(sessions.userId, user));
    tx.trail.note({ record: "invitation", id: invitation.id, version: null, fields: [] });
    await raiseVersion(
      tx,
      scope,
      invitation.kind === "reset" ? "reset-password" : "accept-invitation",
      new Sums(),
      now,
    );
  });
}

/** Replaces one's own password; every other session of the user ends. */
export async function changePassword(
  store: Store,
  scope: Scope,
  { session, password }: { session: string; password: string },
): Promise<void> {
  await store.transaction(async (plain) => {
    await lockProgramme(plain, scope.programme);
    const tx = recording(plain, store.origin);
    const now = Date.now();
    await storePassword(tx, scope.actor, password, now);
    await tx.delete(sessions).where(and(eq(sessions.userId, scope.actor), ne(sessions.id, session)));
    await tx.delete(invitations).where(and(eq(invitations.userId, scope.actor), isNull(invitations.usedAt)));
    tx.trail.note({ record: "user", id: scope.actor, version: null, fields: [] });
    await raiseVersion(tx, scope, "change-password", new Sums(), now);
  });
}

async function storePassword(tx: ChangeTx, user: string, password: string, now: number): Promise<void> {
  const credential = { id: uuid(), userId: user, accountId: user, providerId: "credential", password };
  await tx
    .insert(credentials)
    .values({ ...credential, createdAt: now, updatedAt: now })
    .onConflictDoUpdate({ target: [credentials.userId, credentials.providerId], set: { password, updatedAt: now } });
}
