import { phraseOf } from "@/domain/import/fold-words";

/** Folded phrases and what each of them means. */
export type KnownWords<Word extends string = string> = ReadonlyMap<string, Word>;

/** Every spelling of a list of words, folded, and the words as the exchange folder spells them. */
export function knownWords<Word extends string>(spellings: Readonly<Record<Word, string>>): KnownWords<Word> {
  const words = new Map<string, Word>();
  for (const word in spellings) {
    words.set(phraseOf(word), word);
    for (const spelling of spellings[word].split("|")) words.set(phraseOf(spelling), word);
  }
  return words;
}
