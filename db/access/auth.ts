import { betterAuth } from "better-auth";
import { twoFactor } from "better-auth/plugins/two-factor";
import { username } from "better-auth/plugins/username";
import { authAdapter } from "@/db/access/auth-adapter";
import type { Store } from "@/db/store";
import { isUserName, userNameLength } from "@/domain/access/user-name";
import { cookieNames, isOnSharedMachine, longestSessionSeconds, nextExpiry } from "@/domain/access/sessions";
import { longestPassword, shortestPassword } from "@/domain/access/passwords";

export interface AuthSettings {
  secret: string;
  /** Where people reach the server; `null` on this machine only. */
  publicAddress: string | null;
}

/** The header in which our own calls tell better-auth from where a request came; nobody else's headers reach it. */
export const clientAddressHeader = "x-client-address";

/**
 * better-auth as we use it: users are made by our own commands, none of its endpoints is mounted, nothing is kept in
 * cookies but the signed token of a session, and nothing is reported to anybody.
 */
export function authOf(store: Store, { secret, publicAddress }: AuthSettings) {
  const names = cookieNames(publicAddress);
  return betterAuth({
    appName: "Reintegration monitor",
    baseURL: publicAddress ?? "http://localhost",
    secret,
    database: authAdapter(store),
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    session: {
      expiresIn: longestSessionSeconds,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: { shared: { type: "boolean", required: false, input: false } },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const now = Date.now();
            const shared = session.shared === true || isOnSharedMachine(session.expiresAt.getTime() - now);
            return { data: { ...session, shared, expiresAt: new Date(nextExpiry({ shared, createdAt: now }, now)) } };
          },
        },
      },
    },
    advanced: {
      useSecureCookies: false,
      defaultCookieAttributes: { secure: names.areSecure, httpOnly: true, sameSite: "lax", path: "/" },
      cookies: {
        session_token: { name: names.session },
        two_factor: { name: names.challenge },
        dont_remember: { name: names.shared },
      },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    plugins: [
      username({ ...userNameLength, usernameValidator: isUserName, displayUsername: false }),
      twoFactor({ accountLockout: { maxFailedAttempts: 5, durationSeconds: 900 } }),
    ],
  });
}

export type Auth = ReturnType<typeof authOf>;
