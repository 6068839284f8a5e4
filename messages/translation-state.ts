import { catalogue, type Namespace } from "@/messages/catalogue";
import { textsIn } from "@/messages/catalogue-problems";
import reviewed from "@/messages/reviewed.json";
import type { Wording } from "@/messages/wordings";
import type { Language } from "@/domain/vocabulary";

/** A text as a translator sees it. */
export interface TranslatableText {
  /** The namespace and the path in it. */
  key: string;
  english: string;
  text: string;
  /** Whether a speaker of the language has read the text that is shown. */
  reviewed: boolean;
  /** `sent-back`: a translator's; `outdated`: a translator's, but the English text has changed since. */
  from: "product" | "sent-back" | "outdated";
}

export type StoredWording = Wording & { reviewed: boolean };

/** Languages of which the product's own texts wait for a speaker, key by key. */
const draftLanguage: Language = "rw";
const readByASpeaker: readonly string[] = reviewed;

/** Every text in a language, as it is shown, with the English one beside it. */
export function translatableTexts(language: Language, wordings: readonly StoredWording[]): TranslatableText[] {
  const own = new Map(wordings.filter((one) => one.language === language).map((one) => [one.key, one]));
  const english = textsIn(catalogue.en, "");
  return [...textsIn(catalogue[language], "")].map(([key, text]) => {
    const source = String(english.get(key) ?? "");
    const wording = own.get(key);
    if (wording !== undefined && wording.english === source)
      return { key, english: source, text: wording.text, reviewed: wording.reviewed, from: "sent-back" };
    const isRead = language !== draftLanguage || readByASpeaker.includes(key);
    const from = wording === undefined ? "product" : "outdated";
    return { key, english: source, text: String(text), reviewed: isRead, from };
  });
}

/** How many texts of a part of the product are what. */
export interface PartState {
  part: Namespace;
  texts: number;
  drafts: number;
  sentBack: number;
  outdated: number;
}

/** The state of each part of the product in a language. */
export function translationState(texts: readonly TranslatableText[]): PartState[] {
  const parts = Object.keys(catalogue.en).filter((name): name is Namespace => name in catalogue.en);
  return parts.map((part) => {
    const own = texts.filter(({ key }) => key.startsWith(`${part}.`));
    const count = (is: (text: TranslatableText) => boolean) => own.filter(is).length;
    return {
      part,
      texts: own.length,
      drafts: count((one) => !one.reviewed),
      sentBack: count(({ from }) => from === "sent-back"),
      outdated: count(({ from }) => from === "outdated"),
    };
  });
}
