import type { Language } from "@/domain/vocabulary";
import type { Messages } from "@/messages/catalogue";
import { catalogue } from "@/messages/catalogue";
import { translator } from "@/messages/translator";

type Done = keyof Messages["review"]["done"];

function isDone(word: string): word is Done {
  return Object.hasOwn(catalogue.en.review.done, word);
}

/** What was just done, from the address; `null` when nothing was. */
export function doneText(language: Language, done: string | string[] | undefined): string | null {
  return typeof done === "string" && isDone(done) ? translator(language, "review")(`done.${done}`) : null;
}
