import { createTranslator } from "use-intl/core";
import type { Language } from "@/domain/vocabulary";
import { catalogue, type Messages, type Namespace } from "@/messages/catalogue";

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

const translators = new Map<string, Plain>();

/** The words of one namespace in the reader's language. A missing key is a defect and throws. */
export function translator<N extends Namespace>(language: Language, namespace: N): Translate<N> {
  const name = `${language}/${namespace}`;
  const known = translators.get(name) ?? plainTranslator(language, namespace);
  translators.set(name, known);
  return known;
}

/** use-intl types keys by the whole catalogue, which `MessageKey` does already and faster. */
function plainTranslator(language: Language, namespace: Namespace): Plain {
  // Browsers have no plural rules for Kinyarwanda; it needs one and other, as English does.
  const locale = language === "rw" ? "en" : language;
  return createTranslator({ locale, messages: catalogue[language], namespace, onError: refuse }) as Plain;
}

function refuse(error: Error): never {
  throw error;
}
