import { and, desc, eq, gt } from "drizzle-orm";
import { credentials, sessions, users } from "@/db/schema";
import type { Reader, Store } from "@/db/store";
import type { Language } from "@/domain/vocabulary";

/** The hash of somebody's password; `null` where none is set. */
export async function passwordOf(reader: Reader, user: string): Promise<string | null> {
  const [row] = await reader
    .select({ hash: credentials.password })
    .from(credentials)
    .where(eq(credentials.userId, user));
  return row?.hash ?? null;
}

export async function keepLanguage(store: Store, user: string, language: Language): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.update(users).set({ language, updatedAt: Date.now() }).where(eq(users.id, user));
  });
}

/** Where somebody is signed in, the latest used first. */
export async function sessionsOf(reader: Reader, user: string, now: number) {
  return reader
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      usedAt: sessions.updatedAt,
      shared: sessions.shared,
      browser: sessions.userAgent,
      address: sessions.ipAddress,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, user), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.updatedAt));
}

export async function endOwnSession(store: Store, user: string, session: string): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.delete(sessions).where(and(eq(sessions.userId, user), eq(sessions.id, session)));
  });
}
