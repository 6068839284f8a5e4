import type { Nothing as WhyNothing } from "@/domain/figure";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export type NothingWord = WhyNothing | "not-set";

/** Why a figure has no value, in two or three words. Zero is a number and never comes here. */
export function nothingWord(language: Language, nothing: NothingWord): string {
  return translator(language, "words")(`nothing.${nothing}`);
}

export function Nothing({ language, nothing }: { language: Language; nothing: NothingWord }) {
  const words = translator(language, "words");
  return (
    <span className="nothing" title={words(`nothingWhy.${nothing}`)}>
      {words(`nothing.${nothing}`)}
    </span>
  );
}
