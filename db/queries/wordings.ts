import { asc, eq } from "drizzle-orm";
import { wordings } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { languages, type Language } from "@/domain/vocabulary";

export interface StoredWording {
  language: Language;
  key: string;
  text: string;
  /** The English text that was translated. */
  english: string;
  /** Whether a speaker of the language has read it. */
  reviewed: boolean;
  /** In milliseconds since 1970. */
  changedAt: number;
}

/** The texts that translators sent back for the programme. */
export async function wordingsOf(reader: Reader, { programme }: Pick<Scope, "programme">): Promise<StoredWording[]> {
  const rows = await reader
    .select()
    .from(wordings)
    .where(eq(wordings.programme, programme))
    .orderBy(asc(wordings.language), asc(wordings.key));
  return rows.flatMap(({ language, key, text, english, reviewed, changedAt }) => {
    const known = languages.find((one) => one === language);
    return known === undefined ? [] : [{ language: known, key, text, english, reviewed, changedAt }];
  });
}
