import "server-only";
import type { Reader } from "@/db/store";

const mostCharacters = 8_000_000;
const longestKept = 200_000;

/** Texts of figures by their entity tag, the latest used kept longest, within bounded memory. Never lists of persons. */
class KeptAnswers {
  private readonly byTag = new Map<string, string>();
  private characters = 0;

  get(tag: string): string | undefined {
    const text = this.byTag.get(tag);
    if (text === undefined) return undefined;
    this.byTag.delete(tag);
    this.byTag.set(tag, text);
    return text;
  }

  set(tag: string, text: string): void {
    if (text.length > longestKept || this.byTag.has(tag)) return;
    this.byTag.set(tag, text);
    this.characters += text.length;
    for (const [oldest, { length }] of this.byTag) {
      if (this.characters <= mostCharacters) return;
      this.byTag.delete(oldest);
      this.characters -= length;
    }
  }
}

const keptFrom = new WeakMap<Reader, KeptAnswers>();

/** What is kept of one database's answers. */
export function keptAnswers(reader: Reader): KeptAnswers {
  const known = keptFrom.get(reader) ?? new KeptAnswers();
  keptFrom.set(reader, known);
  return known;
}
