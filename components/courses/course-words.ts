import { districtName } from "@/components/records/entry-words";
import { formatter } from "@/domain/format";
import type { CourseOnRecord } from "@/domain/records/course";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** "Sewing, Huye" */
export function courseName(
  language: Language,
  { trade, district }: Pick<CourseOnRecord, "trade" | "district">,
): string {
  return `${translator(language, "words")(`trade.${trade}`)}, ${districtName(district)}`;
}

export function courseDays(
  language: Language,
  { startsOn, endsOn }: Pick<CourseOnRecord, "startsOn" | "endsOn">,
): string {
  const { day } = formatter(language);
  return [startsOn, endsOn]
    .map((one) => (one === null ? translator(language, "words")("unknown") : day(one)))
    .join(" – ");
}
