import "server-only";
import { isAPIError } from "better-auth/api";
import { userOfChallenge } from "@/db/access/challenge";
import type { Auth } from "@/db/access/auth";
import { forgiveTry, mayTry } from "@/db/access/sign-in-failures";
import { signedValue } from "@/db/access/signed-value";
import { claimCode } from "@/db/access/totp";
import type { Store } from "@/db/store";

export interface SecondFactor {
  /** Six digits of the app, or a recovery code. */
  code: string;
  /** The value of the cookie that the right password gave. */
  challenge: string | undefined;
  headers: Headers;
  address: string | null;
}

/** Ends a sign-in by its second factor: the cookies of the session, or `null` when it was not given. */
export async function giveSecondFactor(
  { store, auth, secret }: { store: Store; auth: Auth; secret: string },
  { code: typed, challenge, headers, address }: SecondFactor,
): Promise<string[] | null> {
  const code = typed.replace(/\s/g, "");
  const user = await challengedUser(store, secret, challenge);
  if (user === null) return null;
  const trying = { name: `second factor of ${user}`, address };
  if (!(await mayTry(store, trying, Date.now()))) return null;
  const isOfApp = /^\d{6}$/.test(code);
  if (isOfApp && !(await claimCode(store, auth, user, code, Date.now()))) return null;
  try {
    const asked = { body: { code }, headers, returnHeaders: true } as const;
    const { headers: answered } = isOfApp ? await auth.api.verifyTOTP(asked) : await auth.api.verifyBackupCode(asked);
    await forgiveTry(store, trying);
    return answered.getSetCookie();
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return null;
    throw error;
  }
}

/** Whose second factor is asked for, by the cookie that the right password gave; `null` for nobody. */
export async function challengedUser(store: Store, secret: string, challenge: string | undefined) {
  const identifier = challenge === undefined ? null : signedValue(challenge, secret);
  return identifier === null ? null : userOfChallenge(store.reader, identifier, Date.now());
}
