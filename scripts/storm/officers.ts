import { v7 as uuid } from "uuid";
import { digestOf } from "@/db/access/one-way";
import { signValue } from "@/db/access/signed-value";
import { memberships, sessions, users } from "@/db/schema";
import type { Store } from "@/db/store";

/** Nine districts of the south and the west. */
const districts = ["RW21", "RW22", "RW23", "RW24", "RW25", "RW31", "RW32", "RW33", "RW36"];

/** An officer of one district with a session of their own. */
export interface Officer {
  id: string;
  district: string;
  /** What their browser sends. */
  cookie: string;
}

/** Makes officers of nine districts who have signed in to a server that signs with `secret`. */
export async function makeOfficers(store: Store, count: number, secret: string): Promise<Officer[]> {
  const now = Date.now();
  const made = Array.from({ length: count }, (_, i) => ({
    id: uuid(),
    token: uuid(),
    name: `storm-${i}`,
    district: districts[i % districts.length] ?? "",
  }));
  await store.transaction(async (tx) => {
    const kept = { createdAt: now, createdBy: "storm", updatedAt: now };
    const people = made.map(({ id, name }) => ({
      id,
      name,
      username: name,
      language: "en",
      twoFactorEnabled: false,
      ...kept,
    }));
    await tx.insertMany(users, people);
    const given = { programme: "rwanda", role: "officer", organisation: null, givenAt: now, givenBy: "storm" };
    await tx.insertMany(
      memberships,
      made.map(({ id, district }) => ({ ...given, id: uuid(), user: id, district })),
    );
    const times = { shared: false, expiresAt: now + 12 * 3_600_000, createdAt: now, updatedAt: now };
    await tx.insertMany(
      sessions,
      made.map(({ id, token }) => ({ id: uuid(), token: digestOf(token), userId: id, ...times })),
    );
  });
  return made.map(({ id, token, district }) => ({
    ...{ id, district },
    cookie: `session=${encodeURIComponent(signValue(token, secret))}`,
  }));
}
