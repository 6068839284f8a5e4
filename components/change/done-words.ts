import type { Language } from "@/domain/vocabulary";
import type { Messages } from "@/messages/catalogue";
import { translator } from "@/messages/translator";

/** What was done, by how it stands in the address. */
const inAddress = {
  ...{ corrected: "corrected", submit: "submitted", void: "voided", restore: "restored", withdraw: "withdrawn" },
  ...{ anonymise: "anonymised", paper: "paper", merge: "merged", unmerge: "unmerged", different: "judged" },
} as const satisfies Record<string, keyof Messages["change"]["done"]>;

function isInAddress(word: string): word is keyof typeof inAddress {
  return Object.hasOwn(inAddress, word);
}

/** What was just done to a person's record; `null` when nothing was. */
export function changeDoneText(language: Language, done: string | string[] | undefined): string | null {
  if (typeof done !== "string" || !isInAddress(done)) return null;
  return translator(language, "change")(`done.${inAddress[done]}`);
}
