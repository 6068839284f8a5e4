import type { FormWords } from "@/components/forms/entry-form";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** What every form says; `submit` names what its button does. */
export function formWords(language: Language, submit: string): FormWords {
  const words = translator(language, "forms");
  return { problems: words("problems"), optional: words("optional"), submit, submitting: words("submitting") };
}
