import "server-only";
import { cookies } from "next/headers";
import { parseSetCookieHeader, toCookieOptions } from "better-auth/cookies";
import type { Language } from "@/domain/vocabulary";

const yearSeconds = 31_536_000;

/** Passes on to the browser the cookies that better-auth asks for. */
export async function giveCookies(asked: readonly string[]): Promise<void> {
  const jar = await cookies();
  for (const one of asked) {
    for (const [name, attributes] of parseSetCookieHeader(one)) {
      // The value comes encoded and would be encoded once more.
      jar.set(name, decodeURIComponent(attributes.value), toCookieOptions(attributes));
    }
  }
}

/** Keeps a language in this browser, also for when nobody is signed in. */
export async function giveLanguage(language: Language): Promise<void> {
  (await cookies()).set("language", language, { maxAge: yearSeconds, path: "/", sameSite: "lax", httpOnly: true });
}
