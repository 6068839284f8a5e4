import { formatter } from "@/domain/format";
import type { Standing } from "@/domain/standing";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/**
 * What a choice amounts to: "128 people, 4 districts"; districts are those in which anybody was reached. Nothing is said
 * of districts that are withheld.
 */
export function filterStatus(
  language: Language,
  people: number | null,
  districts: readonly { standing: Standing }[],
): string | undefined {
  if (districts.every(({ standing }) => standing.figure.nothing === "withheld")) return undefined;
  const { count } = formatter(language);
  const reached = districts.filter(({ standing }) => (standing.figure.value ?? 0) > 0).length;
  const values = { people: count(people ?? 0), districts: count(reached), districtCount: reached };
  return translator(language, "overview")("status", values);
}
