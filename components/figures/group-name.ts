import { optionsOf } from "@/components/ui/filter-names";
import { dimensions, type GroupKey } from "@/domain/question";
import type { Language } from "@/domain/vocabulary";

/** What a part of a split answer is called: "Phase IV", "Huye", "sewing", or several joined. */
export function groupName(language: Language, key: GroupKey): string {
  return dimensions
    .flatMap((dimension) => {
      const value = key[dimension];
      if (value === undefined) return [];
      const options = optionsOf(language, dimension, dimension === "phase" ? [value] : []);
      return [options.find((option) => option.value === value)?.name ?? value];
    })
    .join(", ");
}
