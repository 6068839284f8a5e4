import { isWordedForSheets, type ImportExpected } from "@/domain/import/problems";
import type { RefusalCode } from "@/domain/import/refusals";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** What a cell of a spreadsheet should have held, in the reader's language. */
export function expectedInWords({ code, params }: ImportExpected, language: Language): string {
  if (isWordedForSheets(code)) return translator(language, "import")(`expected.${code}`, params);
  return translator(language, "problems")(`expected.${code}`, params);
}

/** Why a file was not taken at all, in the reader's language. */
export function refusalInWords(code: RefusalCode, language: Language): string {
  return translator(language, "import")(`refused.${code}`);
}
