import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { hashPassword } from "better-auth/crypto";
import { v7 as uuid } from "uuid";
import { credentials, grantPhases, grants, memberships, users } from "@/db/schema";
import { demonstrationUsers, type DemonstrationUser } from "@/db/seed/demonstration/users";
import { programme as known } from "@/db/seed/reference/programme";
import type { Store, Tx } from "@/db/store";

const actor = "demonstration";

/** Makes the demonstration's users, and the grant by which its donor sees phase IV, where they are missing. */
export async function loadDemonstrationUsers(store: Store): Promise<void> {
  const hashed = await Promise.all(demonstrationUsers.map(({ password }) => hashPassword(password)));
  await store.transaction(async (tx) => {
    const stored = new Set((await tx.select({ name: users.username }).from(users)).map(({ name }) => name));
    await keepGrant(tx);
    for (const [i, user] of demonstrationUsers.entries())
      if (!stored.has(user.username)) await insertUser(tx, user, hashed[i] ?? randomUUID());
  });
}

async function insertUser(tx: Tx, user: DemonstrationUser, password: string): Promise<void> {
  const [id, now] = [uuid(), Date.now()];
  const { name, username, role, district = null, organisation = null } = user;
  const made = { createdAt: now, createdBy: actor, updatedAt: now };
  await tx.insertMany(users, [{ id, name, username, language: "en", twoFactorEnabled: false, ...made }]);
  const credential = { id: uuid(), userId: id, accountId: id, providerId: "credential", password };
  await tx.insertMany(credentials, [{ ...credential, createdAt: now, updatedAt: now }]);
  const given = { givenAt: now, givenBy: actor };
  await tx.insertMany(memberships, [
    { programme: known.code, id: uuid(), user: id, role, district, organisation, ...given },
  ]);
}

async function keepGrant(tx: Tx): Promise<void> {
  const programme = known.code;
  const stored = await tx.select({ id: grants.id }).from(grants).where(eq(grants.programme, programme)).limit(1);
  if (stored.length > 0) return;
  const id = uuid();
  await tx.insertMany(grants, [{ programme, id, organisation: "japan" }]);
  await tx.insertMany(grantPhases, [{ programme, grant: id, phase: "iv" }]);
}
