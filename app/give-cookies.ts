import "server-only";
import { cookies } from "next/headers";
import { parseSetCookieHeader, toCookieOptions } from "better-auth/cookies";
import { configuration } from "@/app/configuration";
import { languageCookie } from "@/domain/access/sessions";
import type { Language } from "@/domain/vocabulary";

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
  (await cookies()).set("language", language, languageCookie(configuration().publicAddress));
}
