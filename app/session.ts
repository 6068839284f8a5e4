import "server-only";
import { sessionSecret } from "@/app/auth";
import { configuration } from "@/app/configuration";
import { theStore } from "@/app/store";
import { membershipsOf } from "@/db/access/memberships-of";
import { keepSession, sessionByToken, type Session } from "@/db/access/session-by-token";
import { signedValue } from "@/db/access/signed-value";
import type { Role } from "@/domain/access/roles";
import { scopeOf, type Scope } from "@/domain/access/scope";
import { cookieNames } from "@/domain/access/sessions";
import { todayInKigali } from "@/domain/dates";

/** Somebody who has signed in, and all that they may. */
export interface SignedIn {
  session: Session;
  /** As long as they hold. */
  roles: readonly Role[];
  scope: Scope;
}

/** The name of the cookie that carries the session. */
export function sessionCookieName(): string {
  return cookieNames(configuration().publicAddress).session;
}

/** The token in a session cookie; `null` without one, and for one that we did not sign. */
export function tokenIn(cookie: string | undefined): string | null {
  return cookie === undefined ? null : signedValue(cookie, sessionSecret());
}

/**
 * Who has signed in, by the cookie they sent: session, memberships and from them the scope, asked anew each time, so
 * that what is taken away is gone at the next request. `null` also when no membership holds any more. What a page asks
 * by itself is no use of the session and does not put its end off.
 */
export async function signedIn(cookie: string | undefined, isUse: boolean): Promise<SignedIn | null> {
  const store = await theStore();
  const token = tokenIn(cookie);
  if (token === null) return null;
  const now = Date.now();
  const session = await sessionByToken(store.reader, token, now);
  if (session === null) return null;
  const { programme } = configuration();
  const today = todayInKigali(new Date(now));
  const memberships = await membershipsOf(store.reader, programme, session.user.id, today);
  const scope = scopeOf(programme, session.user.id, memberships, today);
  if (scope === null) return null;
  if (isUse) await keepSession(store, session, now);
  const held = memberships.filter(({ endsOn }) => endsOn === null || today <= endsOn);
  return { session, scope, roles: [...new Set(held.map(({ role }) => role))] };
}
