import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { digestOf } from "@/db/access/one-way";
import { signValue } from "@/db/access/signed-value";
import { grantPhases, grants, memberships, phases as phaseTable, sessions, users } from "@/db/schema";
import type { Store, Tx } from "@/db/store";
import type { Role } from "@/domain/access/roles";

interface Sign {
  /** What the server under test signs with, where that is not this process. */
  secret?: string | undefined;
}

export interface Places {
  districts?: readonly string[];
  /** Of the phases in the database, those that a donor pays for. */
  phases?: readonly string[];
}

/** Somebody with one role has signed in: the cookie that their browser sends. Administrators have a second factor. */
export async function cookieOf(store: Store, role: Role, places: Places & Sign = {}): Promise<string> {
  const user = await userWith(store, role, places);
  const token = uuid();
  const now = Date.now();
  await store.transaction((tx) =>
    tx.insertMany(sessions, [
      {
        ...{ id: uuid(), token: digestOf(token), userId: user, shared: false },
        ...{ expiresAt: now + 3_600_000, createdAt: now, updatedAt: now },
      },
    ]),
  );
  return `session=${encodeURIComponent(signValue(token, places.secret ?? process.env.SESSION_SECRET ?? ""))}`;
}

async function userWith(store: Store, role: Role, { districts = [], phases = [] }: Places): Promise<string> {
  const [id, now] = [uuid(), Date.now()];
  await store.transaction(async (tx) => {
    const named = { id, name: `A ${role}`, username: `${role}-${id.slice(-12)}`, language: "en" };
    const kept = { createdAt: now, createdBy: "test", updatedAt: now };
    await tx.insertMany(users, [{ ...named, twoFactorEnabled: role === "administrator", ...kept }]);
    const organisation = role === "donor" ? await paying(tx, phases) : null;
    const given = { programme: "rwanda", user: id, role, organisation, givenAt: now, givenBy: "test" };
    const places = districts.length === 0 ? [null] : districts;
    await tx.insertMany(
      memberships,
      places.map((district) => ({ ...given, id: uuid(), district })),
    );
  });
  return id;
}

/** An organisation of the reference data that pays for phases, and for these alone. */
async function paying(tx: Tx, phases: readonly string[]): Promise<string> {
  const [programme, organisation, id] = ["rwanda", "japan", uuid()];
  const known = await tx.select({ code: phaseTable.code }).from(phaseTable).where(eq(phaseTable.programme, programme));
  await tx.insertMany(grants, [{ programme, id, organisation }]);
  const paid = known.filter(({ code }) => phases.includes(code));
  await tx.insertMany(
    grantPhases,
    paid.map(({ code }) => ({ programme, grant: id, phase: code })),
  );
  return organisation;
}
