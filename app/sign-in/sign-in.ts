import "server-only";
import { isAPIError } from "better-auth/api";
import { clientAddressHeader, type Auth } from "@/db/access/auth";
import { forgiveTry, mayTry } from "@/db/access/sign-in-failures";
import { userByName } from "@/db/access/user-by-name";
import type { Store } from "@/db/store";
import type { Language } from "@/domain/vocabulary";

export interface Credentials {
  /** User name or e-mail address, as it was typed. */
  name: string;
  password: string;
  /** On a machine that others use. */
  shared: boolean;
}

/** From where a request comes: on record with the session. */
export interface Client {
  /** `null` when it is not known. */
  address: string | null;
  browser: string | null;
}

export type SignInOutcome =
  | { kind: "signed-in" | "second-factor"; language: Language; cookies: string[] }
  /** Wrong, unknown, locked or switched off: nobody is told which. */
  | { kind: "refused" };

/**
 * Signs somebody in by name and password. Whatever is wrong, the answer is the same and costs one hash of the password,
 * as a right one does: neither words nor time tell whether there is such a user.
 */
export async function signIn(
  { store, auth }: { store: Store; auth: Auth },
  { name: typed, password, shared }: Credentials,
  { address, browser }: Client,
): Promise<SignInOutcome> {
  const name = typed.trim().toLowerCase();
  const user = await userByName(store.reader, name);
  // By whichever of their names somebody is tried, the tries are counted together.
  const trying = { name: user?.id ?? name, address };
  if (!(await mayTry(store, trying, Date.now())) || user === null) {
    await (await auth.$context).password.hash(password);
    return { kind: "refused" };
  }
  const headers = new Headers();
  if (address !== null) headers.set(clientAddressHeader, address);
  if (browser !== null) headers.set("user-agent", browser);
  const body = { password, rememberMe: !shared };
  try {
    const { response, headers: answered } =
      user.username === null
        ? await auth.api.signInEmail({ body: { ...body, email: user.email ?? "" }, headers, returnHeaders: true })
        : await auth.api.signInUsername({ body: { ...body, username: user.username }, headers, returnHeaders: true });
    await forgiveTry(store, trying);
    const waits = "twoFactorRedirect" in response;
    return { kind: waits ? "second-factor" : "signed-in", language: user.language, cookies: answered.getSetCookie() };
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return { kind: "refused" };
    throw error;
  }
}
