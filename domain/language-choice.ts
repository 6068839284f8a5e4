import { languages, type Language } from "@/domain/vocabulary";

export const defaultLanguage: Language = "en";

export function isLanguage(text: string | null | undefined): text is Language {
  return languages.some((language) => language === text);
}

/** The reader's language: what was chosen before, else what the browser asks for, else English. */
export function chosenLanguage(chosen: string | undefined, acceptLanguage: string | null): Language {
  return isLanguage(chosen) ? chosen : bestOf(acceptLanguage ?? "");
}

/** The first of our languages in the order of preference (RFC 9110: `fr-RW, fr;q=0.9, en;q=0.8`). */
function bestOf(acceptLanguage: string): Language {
  const wanted = acceptLanguage
    .split(",")
    .map(readPreference)
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted.map(({ tag }) => tag).find(isLanguage) ?? defaultLanguage;
}

function readPreference(part: string): { tag: string; quality: number } {
  const [range = "", ...parameters] = part.trim().toLowerCase().split(";");
  const quality = parameters
    .find((parameter) => parameter.trim().startsWith("q="))
    ?.trim()
    .slice(2);
  return { tag: range.split("-")[0] ?? "", quality: quality === undefined ? 1 : Number(quality) || 0 };
}
