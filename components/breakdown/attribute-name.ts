import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** Countries from which people returned; a further one is shown by its code. */
const countries = ["CD", "UG", "TZ", "BI", "CG", "ZM", "MW", "KE", "CM", "CF", "MZ", "ZW", "AO", "ZA"] as const;

const yesOrNo = ["yes", "no"] as const;

/** The value of an attribute that is no filter, in the reader's words; a reason for selection stands as it was entered. */
export function attributeName(
  language: Language,
  attribute: "country" | "disability" | "selection",
  value: string,
): string {
  const words = translator(language, "words");
  if (value === "unknown") return words("unknown");
  if (attribute === "disability") {
    const answer = yesOrNo.find((one) => one === value);
    return answer === undefined ? value : words(answer);
  }
  const country = attribute === "country" ? countries.find((one) => one === value) : undefined;
  return country === undefined ? value : translator(language, "breakdown")(`country.${country}`);
}
