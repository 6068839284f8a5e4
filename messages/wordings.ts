import { languages, type Language } from "@/domain/vocabulary";

/** A text that a translator sent back, in place of the product's own. */
export interface Wording {
  language: Language;
  /** The namespace and the path in it: `words.kind.livestock`. */
  key: string;
  text: string;
  /** The English text that was translated; once it is another, the wording no longer holds. */
  english: string;
}

interface Held {
  /** Changes whenever the wordings may have. */
  at: string;
  texts: ReadonlyMap<Language, ReadonlyMap<string, Wording>>;
}

const none: Held = { at: "", texts: new Map() };

// One for the process: Next bundles this module once per entry, so a module variable would be several.
const processWide: typeof globalThis & { monitorWordings?: Held } = globalThis;

/** From now on, texts are as translators worded them, and as the product has them elsewhere. */
export function takeWordings(at: string, wordings: readonly Wording[]): void {
  const texts = languages.map((language) => {
    const own = wordings.filter((one) => one.language === language).map((one) => [one.key, one] as const);
    return [language, new Map(own)] as const;
  });
  processWide.monitorWordings = { at, texts: new Map(texts) };
}

/** The wordings in use, and at which moment they were. */
export function wordingsInUse(): Held {
  return processWide.monitorWordings ?? none;
}
