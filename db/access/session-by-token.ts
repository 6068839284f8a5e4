import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { digestOf } from "@/db/access/one-way";
import { sessions, users } from "@/db/schema";
import type { Reader, Store } from "@/db/store";
import { isWorthPuttingOff, nextExpiry } from "@/domain/access/sessions";
import { chosenLanguage } from "@/domain/language-choice";
import type { Language } from "@/domain/vocabulary";

/** A session that holds, and whose it is. */
export interface Session {
  id: string;
  shared: boolean;
  createdAt: number;
  expiresAt: number;
  user: SessionUser;
}

export interface SessionUser {
  id: string;
  name: string;
  username: string | null;
  email: string | null;
  language: Language;
  hasSecondFactor: boolean;
}

/** Every request asks this first: the statement is built once for a database. */
const statements = new WeakMap<Reader, ReturnType<typeof statementFor>>();

function statementFor(reader: Reader) {
  return reader
    .select({
      id: sessions.id,
      shared: sessions.shared,
      createdAt: sessions.createdAt,
      expiresAt: sessions.expiresAt,
      user: {
        id: users.id,
        name: users.name,
        username: users.username,
        email: users.email,
        language: users.language,
        hasSecondFactor: users.twoFactorEnabled,
      },
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.token, sql.placeholder("token")),
        gt(sessions.expiresAt, sql.placeholder("now")),
        isNull(users.disabledAt),
      ),
    )
    .prepare();
}

/** The session of a token at a moment; `null` when it has ended, or its user may no longer sign in. */
export async function sessionByToken(reader: Reader, token: string, now: number): Promise<Session | null> {
  const statement = statements.get(reader) ?? statementFor(reader);
  statements.set(reader, statement);
  const [row] = await statement.execute({ token: digestOf(token), now });
  if (row === undefined) return null;
  const language = chosenLanguage(row.user.language, null);
  return { ...row, shared: row.shared ?? false, user: { ...row.user, language } };
}

/** Puts off the end of a session that is being used; most uses cost no write. */
export async function keepSession(store: Store, session: Session, now: number): Promise<void> {
  if (!isWorthPuttingOff(session, session.expiresAt, now)) return;
  await store.transaction(async (tx) => {
    const expiresAt = nextExpiry(session, now);
    await tx.update(sessions).set({ expiresAt, updatedAt: now }).where(eq(sessions.id, session.id));
  });
}
