import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import type { ChangeTx } from "@/db/audit/trail";
import type { Done } from "@/db/commands/carry-out";
import { configure } from "@/db/commands/configure";
import { endSessionsOf } from "@/db/commands/end-sessions";
import { keepingAdministrator } from "@/db/commands/keep-administrator";
import { requireUser } from "@/db/commands/require-user";
import { memberships, organisations } from "@/db/schema";
import type { Store } from "@/db/store";
import type { Scope, ScopeFor } from "@/domain/access/scope";
import { todayInKigali } from "@/domain/dates";
import { DomainError } from "@/domain/domain-error";
import { refuse } from "@/domain/entry/entry-refused";
import { readFields } from "@/domain/entry/read-entry";
import { changedRole, givenRole, takenRole, type GivenRole } from "@/domain/entry/user";

/** Gives a user another role; they sign in anew with it. */
export async function giveRole(store: Store, scope: ScopeFor<"administer">, input: unknown): Promise<Done> {
  const { user, ...role } = readFields(givenRole, input);
  return configure(store, scope, "give-role", async (tx) => {
    await requireUser(tx, scope, user);
    await insertRole(tx, scope, user, role);
    await endSessionsOf(tx, user);
    return user;
  });
}

/** Takes a role from a user, who is signed out everywhere; that they had it stays on record. */
export async function takeRole(store: Store, scope: ScopeFor<"administer">, input: unknown): Promise<Done> {
  const { user, membership } = readFields(takenRole, input);
  return configure(store, scope, "take-role", async (tx) => {
    const held = await requireRole(tx, scope, user, membership);
    await keepingAdministrator(tx, scope, async () => {
      await tx.update(memberships).set({ takenAt: Date.now(), takenBy: scope.actor }).where(isRole(scope, membership));
    });
    const fields = [{ field: "roles", old: [held.role, held.district ?? held.organisation], new: null }];
    tx.trail.note({ record: "user", id: user, version: null, fields });
    await endSessionsOf(tx, user);
    return user;
  });
}

/** Sets the last day of a role, or lets it hold until it is taken; the user signs in anew. */
export async function changeRole(store: Store, scope: ScopeFor<"administer">, input: unknown): Promise<Done> {
  const { user, membership, ends_on: endsOn } = readFields(changedRole, input);
  return configure(store, scope, "change-role", async (tx) => {
    const held = await requireRole(tx, scope, user, membership);
    await keepingAdministrator(tx, scope, async () => {
      await tx.update(memberships).set({ endsOn }).where(isRole(scope, membership));
    });
    const role = [held.role, held.district ?? held.organisation];
    const fields = [{ field: "roles", old: [...role, held.endsOn], new: [...role, endsOn] }];
    tx.trail.note({ record: "user", id: user, version: null, fields });
    await endSessionsOf(tx, user);
    return user;
  });
}

async function requireRole(tx: ChangeTx, scope: Scope, user: string, membership: string) {
  const isHeld = and(isRole(scope, membership), eq(memberships.user, user), isNull(memberships.takenAt));
  const [held] = await tx.select().from(memberships).where(isHeld);
  if (held === undefined) throw new DomainError("not-found");
  return held;
}

function isRole({ programme }: Scope, membership: string) {
  return and(eq(memberships.programme, programme), eq(memberships.id, membership));
}

export async function insertRole(
  tx: ChangeTx,
  { programme, actor }: Scope,
  user: string,
  { role, districts, organisation, ends_on: endsOn }: Omit<GivenRole, "user">,
): Promise<void> {
  if (endsOn !== null && endsOn < todayInKigali(new Date())) refuse("ends_on", endsOn, { code: "not-past" });
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
