import { CopyRefused } from "@/domain/backup/copy-refused";
import { spellQuantities } from "@/domain/quantity";
import { translator } from "@/messages/translator";
import { languageOfTerminal } from "@/scripts/problem-lines";
import { Refusal } from "@/scripts/refusal.mjs";

/** Does what may be refused; the reason becomes a sentence in the language of the terminal. */
export async function worded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CopyRefused)) throw error;
    const language = languageOfTerminal(process.env.LANG);
    const sentence = translator(language, "selfCheck");
    throw new Refusal(sentence(`copy.problem.${error.problem}`, spellQuantities(language, error.values)));
  }
}
