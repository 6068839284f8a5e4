import { and, asc, eq, type SQL } from "drizzle-orm";
import { credentials, memberships, users } from "@/db/schema";
import type { Reader } from "@/db/store";
import { isRole, type Role } from "@/domain/access/roles";
import type { ScopeFor } from "@/domain/access/scope";
import { chosenLanguage } from "@/domain/language-choice";
import type { Language } from "@/domain/vocabulary";

export interface ListedUser {
  id: string;
  name: string;
  username: string | null;
  email: string | null;
  language: Language;
  hasSecondFactor: boolean;
  /** `invited` has no password yet, `off` may not sign in. */
  state: "active" | "invited" | "off";
  roles: HeldRole[];
}

export interface HeldRole {
  membership: string;
  role: Role;
  district: string | null;
  organisation: string | null;
  endsOn: string | null;
}

/** Everybody who has a role in the programme, or had one, by name. */
export async function usersOf(reader: Reader, scope: ScopeFor<"administer">): Promise<ListedUser[]> {
  return listed(reader, scope);
}

/** One of them; `null` for somebody who never had a role in the programme. */
export async function userOf(reader: Reader, scope: ScopeFor<"administer">, id: string): Promise<ListedUser | null> {
  const [user] = await listed(reader, scope, eq(users.id, id));
  return user ?? null;
}

async function listed(reader: Reader, { programme }: ScopeFor<"administer">, which?: SQL): Promise<ListedUser[]> {
  const rows = await reader
    .select({ user: users, held: memberships, credential: credentials.id })
    .from(users)
    .innerJoin(memberships, and(eq(memberships.user, users.id), eq(memberships.programme, programme)))
    .leftJoin(credentials, eq(credentials.userId, users.id))
    .where(which)
    .orderBy(asc(users.name), asc(users.id), asc(memberships.id));
  const found = new Map<string, ListedUser>();
  for (const { user, held, credential } of rows) {
    const { id, name, username, email } = user;
    const language = chosenLanguage(user.language, null);
    const state = user.disabledAt !== null ? "off" : credential === null ? "invited" : "active";
    const known = found.get(id) ?? {
      ...{ id, name, username, email, language, state, hasSecondFactor: user.twoFactorEnabled, roles: [] },
    };
    found.set(id, known);
    if (held.takenAt !== null || !isRole(held.role)) continue;
    const { id: membership, role, district, organisation, endsOn } = held;
    known.roles.push({ membership, role, district, organisation, endsOn });
  }
  return [...found.values()];
}

/** Whether anybody at all can sign in here; a new installation says how to begin. */
export async function hasUsers(reader: Reader): Promise<boolean> {
  const rows = await reader.select({ id: credentials.id }).from(credentials).limit(1);
  return rows.length > 0;
}
