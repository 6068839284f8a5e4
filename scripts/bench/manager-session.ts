import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { digestOf } from "@/db/access/one-way";
import { signValue } from "@/db/access/signed-value";
import { openStore } from "@/db/open-store";
import { memberships, sessions, users } from "@/db/schema";

const user = "bench-manager";
const dayMilliseconds = 86_400_000;

/** A manager of the bench's own signs in to a register that nobody else uses: the cookie that their browser sends. */
export async function managerCookie(database: string, secret: string): Promise<string> {
  const [token, now] = [uuid(), Date.now()];
  const store = await openStore(`file:${database}`);
  await store.transaction(async (tx) => {
    const known = await tx.select({ id: users.id }).from(users).where(eq(users.id, user));
    if (known.length === 0) {
      const kept = { createdAt: now, createdBy: "bench", updatedAt: now };
      const named = { id: user, name: "Bench", username: user, language: "en", twoFactorEnabled: false };
      await tx.insertMany(users, [{ ...named, ...kept }]);
      const given = { programme: "rwanda", id: uuid(), user, role: "manager", givenAt: now, givenBy: "bench" };
      await tx.insertMany(memberships, [given]);
    }
    const session = { id: uuid(), token: digestOf(token), userId: user, shared: false };
    await tx.insertMany(sessions, [{ ...session, expiresAt: now + dayMilliseconds, createdAt: now, updatedAt: now }]);
  });
  await store.close();
  return `session=${encodeURIComponent(signValue(token, secret))}`;
}
