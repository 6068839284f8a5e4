import * as z from "zod/mini";
import { choiceLists, type ChoiceList } from "@/domain/choices";
import { refuse } from "@/domain/entry/entry-refused";
import { name, optionalText, word, yesOrNo } from "@/domain/exchange/cells";
import { rule } from "@/domain/exchange/row-rules";
import { slugOf } from "@/domain/slug";

const namedInThree = { name_en: name, name_fr: name, name_rw: name };

/** An entry of a pick list as a manager names it; a new one has no code yet, but a country brings its own. */
export const choiceRow = z
  .object({ list: word(choiceLists), code: optionalText, ...namedInThree, offered: yesOrNo })
  .check(
    rule((row, tell) => {
      if (row.offered === null) tell("offered", { code: "required" });
      if (row.list !== "country-of-return") return;
      if (row.code === null) tell("code", { code: "required" });
      else if (!/^[A-Z]{2}$/.test(row.code)) tell("code", { code: "country" });
    }),
  );
export type ChoiceRow = z.infer<typeof choiceRow>;

/** The code of a new entry: a country's own, else one made from its English name. */
export function newCode({ list, code, name_en: english }: ChoiceRow): string {
  if (ownCode(list) && code !== null) return code;
  return slugOf(english) ?? refuse("name_en", english, { code: "name-with-letters" });
}

/** Whether the code of a list's entries is given by others (ISO 3166-1) and typed, not made from the name. */
export function ownCode(list: ChoiceList): boolean {
  return list === "country-of-return";
}
