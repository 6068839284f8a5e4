import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { changedFields } from "@/db/audit/changed-fields";
import type { Done } from "@/db/commands/carry-out";
import { configure } from "@/db/commands/configure";
import { insertRole } from "@/db/commands/give-role";
import { makeInvitation } from "@/db/commands/invitations";
import { users } from "@/db/schema";
import type { Store } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";
import { refuse } from "@/domain/entry/entry-refused";
import { readFields } from "@/domain/entry/read-entry";
import { invitedUser } from "@/domain/entry/user";

/** What an administrator hands over: it is told once and kept nowhere. */
export interface Invited extends Done {
  code: string;
}

/** Makes a user with a role and invites them: who has the code sets the password. */
export async function inviteUser(store: Store, scope: ScopeFor<"administer">, input: unknown): Promise<Invited> {
  const { name, user_name: username, email: typedEmail, language, ...role } = readFields(invitedUser, input);
  const email = typedEmail?.toLowerCase() ?? null;
  let code = "";
  const done = await configure(store, scope, "invite-user", async (tx) => {
    const [id, now] = [uuid(), Date.now()];
    if (username !== null) {
      const taken = await tx.select({ id: users.id }).from(users).where(eq(users.username, username));
      if (taken.length > 0) refuse("user_name", username, { code: "not-taken" });
    }
    if (email !== null) {
      const taken = await tx.select({ id: users.id }).from(users).where(eq(users.email, email));
      if (taken.length > 0) refuse("email", email, { code: "not-taken" });
    }
    const values = { name, username, email, language, twoFactorEnabled: false };
    await tx.insertMany(users, [{ id, ...values, createdAt: now, createdBy: scope.actor, updatedAt: now }]);
    tx.trail.note({ record: "user", id, version: null, fields: changedFields(null, values) });
    await insertRole(tx, scope, id, role);
    code = await makeInvitation(tx, { user: id, kind: "invitation", actor: scope.actor });
    return id;
  });
  return { ...done, code };
}
