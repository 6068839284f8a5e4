import type { RegisterRefused } from "@/db/exchange/load-register";
import type { Problem } from "@/domain/exchange/problems";
import { formatter } from "@/domain/format";
import { languages, type Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** The problems of a register as lines, in the language of the terminal (its LANG) where it is one of ours. */
export function problemLines({ problems, count }: RegisterRefused, lang: string | undefined): string[] {
  const language = languageOfTerminal(lang);
  const translate = translator(language, "problems");
  const number = formatter(language);
  const more = count - problems.length;
  return [
    ...problems.map((problem) => line(problem, language)),
    ...(more > 0 ? [translate("more", { count: number.count(more) })] : []),
    translate("refused", { count: number.count(count), cases: count }),
  ];
}

/** The language of a terminal (its LANG) where it is one of ours, else English. */
export function languageOfTerminal(lang: string | undefined): Language {
  return languages.find((language) => lang?.startsWith(language)) ?? "en";
}

function line({ file, row, column, value, expected }: Problem, language: Language): string {
  const translate = translator(language, "problems");
  return translate("line", {
    file,
    row: String(row),
    column: column === "" ? translate("wholeRow") : column,
    value: value === "" ? translate("empty") : JSON.stringify(value.length > 100 ? `${value.slice(0, 100)}…` : value),
    expected: translate(`expected.${expected.code}`, expected.params),
  });
}
