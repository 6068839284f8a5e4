import { districtByCode } from "@/domain/places";
import { formatter } from "@/domain/format";
import type { Outcome, PackageBrief, PersonBrief } from "@/domain/records/entries";
import type { Language } from "@/domain/vocabulary";
import { phaseName } from "@/components/ui/filter-names";
import { translator } from "@/messages/translator";

/** "woman, 25–34". */
export function aboutPerson(language: Language, { sex, ageGroup }: Pick<PersonBrief, "sex" | "ageGroup">): string {
  const words = translator(language, "words");
  return `${words(`onePerson.${sex ?? "unknown"}`)}, ${words(`age.${ageGroup}`)}`;
}

/** "vocational training, sewing". */
export function kindOf(language: Language, { kind, trade }: Pick<PackageBrief, "kind" | "trade">): string {
  const words = translator(language, "words");
  return trade === null ? words(`kind.${kind}`) : `${words(`kind.${kind}`)}, ${words(`trade.${trade}`)}`;
}

/** "Huye" for a P-code. */
export function districtName(code: string): string {
  return districtByCode(code)?.name ?? code;
}

/** "Phase IV, Huye". */
export function placeOf(language: Language, { phase, district }: { phase: string; district: string }): string {
  return `${phaseName(language, phase)}, ${districtName(district)}`;
}

/** When it ended or, while it has not, when it was enrolled; "" while neither is known. */
export function lastDayOf(language: Language, { endedOn, enrolledOn }: PackageBrief): string {
  const words = translator(language, "records");
  const { day } = formatter(language);
  if (endedOn !== null) return words("since", { day: day(endedOn) });
  return enrolledOn === null ? "" : words("enrolled", { day: day(enrolledOn) });
}

/** What was answered: "RWF 10,000 → RWF 20,000", "much better", "yes". */
export function answerOf(language: Language, outcome: Outcome): string {
  const [words, own] = [translator(language, "words"), translator(language, "records")];
  if (outcome.question === "income") {
    const known = (income: number | null) =>
      income === null ? own("incomeMissing") : formatter(language).money(income);
    return own("incomes", { before: known(outcome.baseline), after: known(outcome.latest) });
  }
  if (outcome.question === "living")
    return outcome.answer === null ? words("unknown") : words(`livingConditions.${outcome.answer}`);
  return outcome.answer === null ? words("unknown") : words(outcome.answer ? "yes" : "no");
}
