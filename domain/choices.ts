import { languages, trades, type Language } from "@/domain/vocabulary";

/** The pick lists to which a programme adds what it needs. */
export const choiceLists = ["trade", "selected-for", "country-of-return"] as const;
export type ChoiceList = (typeof choiceLists)[number];

/** One entry of a pick list. */
export interface Choice {
  list: ChoiceList;
  /** What is stored with a record, and what the URL and the exchange folder say. */
  code: string;
  name: Readonly<Record<Language, string>>;
  /** Whether it is offered to whoever enters something new. */
  offered: boolean;
  /** 0 while it is as every programme starts with it. */
  version: number;
}

/** Countries from which people returned. */
const countries = ["CD", "UG", "TZ", "BI", "CG", "ZM", "MW", "KE", "CM", "CF", "MZ", "ZW", "AO", "ZA"];

/** What each list starts with; their names are in the product's own messages. */
export const firstChoices: Readonly<Record<ChoiceList, readonly string[]>> = {
  trade: trades,
  "selected-for": [],
  "country-of-return": countries,
};

/** The programme's list: what it starts with, each entry as the programme has it, then what was added, by name. */
export function choicesOf(
  list: ChoiceList,
  changed: readonly Choice[],
  firstName: (list: ChoiceList, code: string, language: Language) => string,
): Choice[] {
  const own = new Map(changed.filter((one) => one.list === list).map((one) => [one.code, one]));
  const first = firstChoices[list].map((code) => own.get(code) ?? asEveryProgramme(list, code, firstName));
  const added = [...own.values()].filter(({ code }) => !firstChoices[list].includes(code));
  return [...first, ...added.sort((a, b) => (a.name.en < b.name.en ? -1 : 1))];
}

function asEveryProgramme(
  list: ChoiceList,
  code: string,
  firstName: (list: ChoiceList, code: string, language: Language) => string,
): Choice {
  const [en, fr, rw] = languages.map((language) => firstName(list, code, language));
  return { list, code, name: { en: en ?? code, fr: fr ?? code, rw: rw ?? code }, offered: true, version: 0 };
}
