import { spellQuantities } from "@/domain/quantity";
import type { Finding, FindingCode } from "@/domain/self-check/findings";
import type { Language } from "@/domain/vocabulary";
import { catalogue, type Messages } from "@/messages/catalogue";
import { translator } from "@/messages/translator";

export interface WordedFinding {
  state: string;
  title: string;
  says: string;
  /** What to do; `null` where nothing is to be done. */
  todo: string | null;
}

/** A finding of the self-check in a reader's language. */
export function findingInWords(language: Language, { check, finding, state, values }: Finding): WordedFinding {
  const say = translator(language, "selfCheck");
  return {
    state: say(`state.${state}`),
    title: say(`checks.${check}`),
    says: say(`says.${finding}`, spellQuantities(language, values)),
    todo: needsAction(finding) ? say(`todo.${finding}`) : null,
  };
}

type NeedsAction = FindingCode & keyof Messages["selfCheck"]["todo"];

function needsAction(finding: FindingCode): finding is NeedsAction {
  return Object.hasOwn(catalogue.en.selfCheck.todo, finding);
}
