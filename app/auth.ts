import "server-only";
import { configuration } from "@/app/configuration";
import { theStore } from "@/app/store";
import { authOf, type Auth } from "@/db/access/auth";
import type { Store } from "@/db/store";

const made = new WeakMap<Store, Auth>();

/** better-auth over the store of this process. */
export async function theAuth(): Promise<Auth> {
  const store = await theStore();
  const auth =
    made.get(store) ?? authOf(store, { secret: sessionSecret(), publicAddress: configuration().publicAddress });
  made.set(store, auth);
  return auth;
}

/** What cookies are signed with; the start script makes one where none is set. */
export function sessionSecret(): string {
  const { sessionSecret: secret } = configuration();
  if (secret === null) throw new Error("SESSION_SECRET is not set: start the server with npm start, which makes one.");
  return secret;
}
