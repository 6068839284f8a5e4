import { attributeName } from "@/components/breakdown/attribute-name";
import { choicesOf, type Choice, type ChoiceList } from "@/domain/choices";
import { trades, type Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** What the product itself calls an entry that every programme starts with. */
function firstName(list: ChoiceList, code: string, language: Language): string {
  if (list === "country-of-return") return attributeName(language, "country", code);
  const trade = trades.find((one) => one === code);
  return trade === undefined ? code : translator(language, "words")(`trade.${trade}`);
}

/** A pick list as the programme has it, by what it changed. */
export function pickList(list: ChoiceList, changed: readonly Choice[]): Choice[] {
  return choicesOf(list, changed, firstName);
}
