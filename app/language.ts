import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { configuration } from "@/app/configuration";
import { theStore } from "@/app/store";
import { settingsOf } from "@/db/queries/settings";
import { chosenLanguage, type LanguageOffer } from "@/domain/language-choice";
import type { Language } from "@/domain/vocabulary";

/** The languages of the programme that this process serves; also at the door, where nobody has signed in. */
export const languageOffer = cache(async (): Promise<LanguageOffer> => {
  const { reader } = await theStore();
  const { languages: offered, first_language: first } = await settingsOf(reader, configuration());
  return { offered, first };
});

/** The language in which this request is answered. */
export async function currentLanguage(): Promise<Language> {
  const [jar, asked] = [await cookies(), await headers()];
  return chosenLanguage(jar.get("language")?.value, asked.get("accept-language"), await languageOffer());
}
