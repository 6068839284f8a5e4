import "server-only";
import { fieldProblem, ruleBroken } from "@/app/acting";
import { DomainError } from "@/domain/domain-error";
import { EntryRefused } from "@/domain/entry/entry-refused";
import type { FormState } from "@/domain/forms/form-state";
import type { Language } from "@/domain/vocabulary";

/** A form of somebody who is not signed in, or about themselves: what is wrong goes back to it in words. */
export async function answerForm(
  { language, state }: { language: Language; state: FormState },
  act: () => Promise<FormState>,
): Promise<FormState> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof DomainError) return { ...state, rule: ruleBroken(language, error.code) };
    if (!(error instanceof EntryRefused)) throw error;
    return { ...state, problems: error.problems.map((problem) => fieldProblem(language, problem)) };
  }
}
