import { districtName } from "@/components/records/entry-words";
import type { DueVisit, WorkPerson } from "@/domain/worklist";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** "livestock: after 3 months; vocational training: after 3 months". */
export function dueText(language: Language, { due }: DueVisit<WorkPerson>): string {
  const [words, names] = [translator(language, "work"), translator(language, "words")];
  return due
    .map(({ kind, round }) => words("round", { kind: names(`kind.${kind}`), round: names(`round.${round}`) }))
    .join("; ");
}

/** "Nyarubuye, Ngoma, Huye": the smallest place first, as far as they are known. */
export function whereText({ village, sector, district }: WorkPerson): string {
  const places = [village, sector, district === null ? null : districtName(district)];
  return places.filter((place) => place !== null).join(", ") || "–";
}
