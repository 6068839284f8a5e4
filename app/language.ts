import "server-only";
import { cookies, headers } from "next/headers";
import { chosenLanguage } from "@/domain/language-choice";
import type { Language } from "@/domain/vocabulary";

/** The language in which this request is answered. */
export async function currentLanguage(): Promise<Language> {
  const [jar, asked] = [await cookies(), await headers()];
  return chosenLanguage(jar.get("language")?.value, asked.get("accept-language"));
}
