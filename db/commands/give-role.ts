import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import type { ChangeTx } from "@/db/audit/trail";
import type { Done } from "@/db/commands/carry-out";
import { configure } from "@/db/commands/configure";
import { memberships, organisations, sessions, users } from "@/db/schema";
import type { Store } from "@/db/store";
import type { Scope, ScopeFor } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { refuse } from "@/domain/entry/entry-refused";
import { readFields } from "@/domain/entry/read-entry";
import { givenRole, takenRole, type GivenRole } from "@/domain/entry/user";

/** Gives a user another role; they sign in anew with it. */
export async function giveRole(store: Store, scope: ScopeFor<"administer">, input: unknown): Promise<Done> {
  const { user, ...role } = readFields(givenRole, input);
  return configure(store, scope, "give-role", async (tx) => {
    const [known] = await tx.select({ id: users.id }).from(users).where(eq(users.id, user));
    if (known === undefined) throw new DomainError("not-found");
    await insertRole(tx, scope, user, role);
    await endSessions(tx, user);
    return user;
  });
}

/** Takes a role from a user, who is signed out everywhere; that they had it stays on record. */
export async function takeRole(store: Store, scope: ScopeFor<"administer">, input: unknown): Promise<Done> {
  const { user, membership } = readFields(takenRole, input);
  return configure(store, scope, "take-role", async (tx) => {
    const isIt = and(
      eq(memberships.programme, scope.programme),
      eq(memberships.id, membership),
      eq(memberships.user, user),
      isNull(memberships.takenAt),
    );
    const [held] = await tx.select().from(memberships).where(isIt);
    if (held === undefined) throw new DomainError("not-found");
    await tx.update(memberships).set({ takenAt: Date.now(), takenBy: scope.actor }).where(isIt);
    const fields = [{ field: "roles", old: [held.role, held.district ?? held.organisation], new: null }];
    tx.trail.note({ record: "user", id: user, version: null, fields });
    await endSessions(tx, user);
    return user;
  });
}

export async function insertRole(
  tx: ChangeTx,
  { programme, actor }: Scope,
  user: string,
  { role, districts, organisation, ends_on: endsOn }: Omit<GivenRole, "user">,
): Promise<void> {
  const isOfficer = role === "officer" || role === "senior-officer";
  const payer = role === "donor" ? organisation : null;
  if (payer !== null) {
    const isKnown = and(eq(organisations.programme, programme), eq(organisations.id, payer));
    const known = await tx.select({ id: organisations.id }).from(organisations).where(isKnown);
    if (known.length === 0)
      refuse("organisation", payer, { code: "known-reference", params: { file: "organisations" } });
  }
  const given = { programme, user, role, organisation: payer, endsOn, givenAt: Date.now(), givenBy: actor };
  const places = isOfficer ? districts : [null];
  await tx.insertMany(
    memberships,
    places.map((district) => ({ ...given, id: uuid(), district })),
  );
  const held = places.map((district) => [role, district ?? payer, endsOn]);
  const fields = [{ field: "roles", old: null, new: held }];
  tx.trail.note({ record: "user", id: user, version: null, fields });
}

/** Whoever is signed in as the user is so no longer, anywhere. */
export async function endSessions(tx: ChangeTx, user: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.userId, user));
}
