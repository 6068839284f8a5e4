import { createTranslator } from "use-intl/core";
import type { Language } from "@/domain/vocabulary";
import { catalogue, type Messages, type Namespace } from "@/messages/catalogue";
import { wordingsInUse } from "@/messages/wordings";

/** `kind.livestock` for `{ kind: { livestock: "…" } }`. */
type Path<Part> = {
  [Key in keyof Part & string]: Part[Key] extends string ? Key : `${Key}.${Path<Part[Key]>}`;
}[keyof Part & string];

export type MessageKey<N extends Namespace> = Path<Messages[N]>;

/** A message with its gaps filled; numbers and dates come in as text, a bare number only chooses a plural form. */
export type Translate<N extends Namespace> = (
  key: MessageKey<N>,
  values?: Readonly<Record<string, string | number>>,
) => string;

type Plain = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const translators = new Map<string, { at: string; plain: Plain }>();

/** The words of one namespace in the reader's language. A missing key is a defect and throws. */
export function translator<N extends Namespace>(language: Language, namespace: N): Translate<N> {
  const name = `${language}/${namespace}`;
  const { at } = wordingsInUse();
  const known = translators.get(name);
  if (known?.at === at) return known.plain;
  const plain = plainTranslator(language, namespace);
  translators.set(name, { at, plain });
  return plain;
}

/** use-intl types keys by the whole catalogue, which `MessageKey` does already and faster. */
function plainTranslator(language: Language, namespace: Namespace): Plain {
  // Browsers have no plural rules for Kinyarwanda; it needs one and other, as English does.
  const locale = language === "rw" ? "en" : language;
  const messages = { [namespace]: worded(language, namespace) };
  return createTranslator({ locale, messages, namespace, onError: refuse }) as Plain;
}

type Texts = string | { readonly [key: string]: Texts };

/** The texts of a namespace, each as a translator worded it where the English text is still the one they translated. */
function worded(language: Language, namespace: Namespace): Texts {
  const own = wordingsInUse().texts.get(language);
  const texts: Texts = catalogue[language][namespace];
  if (own === undefined || own.size === 0) return texts;
  const merged = (text: Texts, english: Texts | undefined, path: string): Texts => {
    if (typeof text !== "string") {
      const parts = typeof english === "object" ? english : {};
      return Object.fromEntries(
        Object.entries(text).map(([key, one]) => [key, merged(one, parts[key], `${path}.${key}`)]),
      );
    }
    const wording = own.get(path);
    return wording !== undefined && wording.english === english ? wording.text : text;
  };
  return merged(texts, catalogue.en[namespace], namespace);
}

function refuse(error: Error): never {
  throw error;
}
