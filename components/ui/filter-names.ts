import type { Filter } from "@/domain/filter";
import type { FilterNameOrReview } from "@/domain/filter-parse";
import { districts, provinces } from "@/domain/places";
import { ageGroups, kinds, populationGroups, reviewClasses, sexes, trades, type Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface Option {
  value: string;
  name: string;
}

/** A phase's name in words: "Phase IV". */
export function phaseName(language: Language, code: string): string {
  return translator(language, "words")("phase", { code: code.toUpperCase() });
}

/** What one part of a filter may be, in the reader's words. Phases come from the programme. */
export function optionsOf(language: Language, name: FilterNameOrReview, phases: readonly string[]): Option[] {
  const words = translator(language, "words");
  switch (name) {
    case "phase":
      return phases.map((value) => ({ value, name: phaseName(language, value) }));
    case "province":
      return provinces.map(({ slug, name: names }) => ({ value: slug, name: names[language] }));
    case "district":
      return districts.map(({ slug, name: district }) => ({ value: slug, name: district }));
    case "kind":
      return kinds.map((value) => ({ value, name: words(`kind.${value}`) }));
    case "trade":
      return trades.map((value) => ({ value, name: words(`trade.${value}`) }));
    case "sex":
      return [...sexes, "unknown" as const].map((value) => ({ value, name: words(`sex.${value}`) }));
    case "age":
      return ageGroups.map((value) => ({ value, name: words(`age.${value}`) }));
    case "group":
      return [...populationGroups, "unknown" as const].map((value) => ({ value, name: words(`group.${value}`) }));
    case "review":
      return reviewClasses.map((value) => ({ value, name: words(`review.${value}`) }));
  }
}

/** The values of a filter that are chosen, in the reader's words; none where everything is. */
export function chosenNames(language: Language, filter: Filter, name: FilterNameOrReview): string[] {
  const chosen: readonly string[] = name === "review" ? [filter.review] : filter[name];
  const isDefault = name === "review" && filter.review === "reported";
  if (isDefault) return [];
  return optionsOf(language, name, filter.phase)
    .filter(({ value }) => chosen.includes(value))
    .map((option) => option.name);
}
