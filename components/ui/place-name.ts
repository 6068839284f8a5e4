import { districtBySlug, provinceBySlug } from "@/domain/places";
import type { Language } from "@/domain/vocabulary";

/** The name of a province or district by its slug; an unknown slug is shown as it is. */
export function placeName(language: Language, slug: string): string {
  return provinceBySlug(slug)?.name[language] ?? districtBySlug(slug)?.name ?? slug;
}
