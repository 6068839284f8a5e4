import type { Option } from "@/components/forms/fields";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** The two answers of a question in a form. */
export function yesOrNo(language: Language): Option[] {
  const words = translator(language, "setup");
  return [
    { value: "yes", label: words("yes") },
    { value: "no", label: words("no") },
  ];
}
