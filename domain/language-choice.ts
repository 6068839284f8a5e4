import { languages, type Language } from "@/domain/vocabulary";

/** The languages that readers are offered, and the one of whoever has chosen none. */
export interface LanguageOffer {
  offered: readonly Language[];
  first: Language;
}

/** What holds where nobody has set it (domain/settings). */
const everyLanguage: LanguageOffer = { offered: languages, first: "en" };

export function isLanguage(text: string | null | undefined): text is Language {
  return languages.some((language) => language === text);
}

/** The reader's language of those offered: what was chosen before, else what the browser asks for, else the first. */
export function chosenLanguage(
  chosen: string | undefined,
  acceptLanguage: string | null,
  { offered, first }: LanguageOffer = everyLanguage,
): Language {
  const isOffered = (text: string | undefined): text is Language => isLanguage(text) && offered.includes(text);
  return isOffered(chosen) ? chosen : (preferences(acceptLanguage ?? "").find(isOffered) ?? first);
}

/** Languages in the order of preference (RFC 9110: `fr-RW, fr;q=0.9, en;q=0.8`). */
function preferences(acceptLanguage: string): string[] {
  return acceptLanguage
    .split(",")
    .map(readPreference)
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}

function readPreference(part: string): { tag: string; quality: number } {
  const [range = "", ...parameters] = part.trim().toLowerCase().split(";");
  const quality = parameters
    .find((parameter) => parameter.trim().startsWith("q="))
    ?.trim()
    .slice(2);
  return { tag: range.split("-")[0] ?? "", quality: quality === undefined ? 1 : Number(quality) || 0 };
}
