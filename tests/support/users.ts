import { hashPassword } from "better-auth/crypto";
import { authOf } from "@/db/access/auth";
import { acceptInvitation } from "@/db/access/set-password";
import { inviteUser } from "@/db/commands/invite-user";
import { claim, wholeProgramme } from "@/domain/access/scope";
import { signIn } from "@/app/sign-in/sign-in";
import { testStore } from "@/tests/support/test-store";

export const secret = process.env.SESSION_SECRET ?? "";
export const operator = claim(wholeProgramme("rwanda", "operator"), "administer");
export const password = "a hill of one thousand";

/** A store in which a manager, `alice`, has been invited and has set her password. */
export async function storeWithAlice() {
  const store = await testStore();
  const auth = authOf(store, { secret, publicAddress: null });
  const input = { name: "Alice", user_name: "alice", email: "alice@example.org", language: "fr", role: "manager" };
  const { id, code } = await inviteUser(store, operator, input);
  const accepted = { code, name: "Alice U", language: "rw", password: await hashPassword(password) } as const;
  await acceptInvitation(store, "rwanda", accepted);
  const from = { address: "192.0.2.7", browser: "a browser" };
  const tryAs = (name: string, typed: string, more: { shared?: boolean; address?: string } = {}) =>
    signIn(
      { store, auth },
      { name, password: typed, shared: more.shared ?? false },
      { ...from, address: more.address ?? from.address },
    );
  return { store, auth, user: id, code, tryAs };
}

/** The value of a cookie among those that were asked to be set. */
export function valueOfCookie(cookies: readonly string[], name: string): string | undefined {
  const found = cookies.find((one) => one.startsWith(`${name}=`));
  const value = found?.slice(name.length + 1).split(";")[0];
  return value === undefined ? undefined : decodeURIComponent(value);
}
