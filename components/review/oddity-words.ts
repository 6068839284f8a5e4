import type { Oddity } from "@/domain/review/oddities";
import type { DocumentType } from "@/domain/review/documents";
import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** What is odd about a record, in a sentence that says what it follows from. */
export function oddityText(language: Language, oddity: Oddity): string {
  const [words, names] = [translator(language, "review"), translator(language, "words")];
  const { count, day, money } = formatter(language);
  switch (oddity.code) {
    case "income-jump": {
      const { before, income, beforeRound } = oddity;
      const told = { before: money(before), income: money(income), round: names(`round.${beforeRound}`) };
      return words("oddity.income-jump", told);
    }
    case "missing-document":
      return words("oddity.missing-document", { types: papersText(language, oddity.types) });
    case "low-attendance":
      return words("oddity.low-attendance", { present: count(oddity.present), sessions: count(oddity.sessions) });
    case "far-from-due":
      return words("oddity.far-from-due", { day: day(oddity.dueOn) });
    case "young":
    case "old":
      return words(`oddity.${oddity.code}`, { age: count(oddity.age) });
    default:
      return words(`oddity.${oddity.code}`);
  }
}

/** "attendance sheet, consent form". */
export function papersText(language: Language, types: readonly DocumentType[]): string {
  const words = translator(language, "review");
  return types.map((type) => words(`documentType.${type}`)).join(", ");
}
