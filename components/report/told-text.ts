import { figureOfRow } from "@/components/report/released-figure";
import { valueText } from "@/components/ui/figure-text";
import type { ToldAt } from "@/domain/disclosure/told-at";
import type { Told } from "@/domain/disclosure/told-figure";
import type { Figure } from "@/domain/figure";
import { formatter } from "@/domain/format";
import type { ReleasedRow } from "@/domain/releases/content";
import { isCount } from "@/domain/targets";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** A released figure in words: its value, a bound (“at least 85 %”), or that it is withheld, never an empty place. */
export function rowText(language: Language, row: ReleasedRow): string {
  return figureText(language, figureOfRow(row), row.told);
}

export function figureText(language: Language, figure: Figure, told: Told | undefined): string {
  const words = translator(language, "report");
  // A share is written as one whatever its cases; a count has none.
  const bound = (value: number | null) =>
    valueText(language, { ...figure, value: value ?? 0, n: isCount(figure.code) ? null : 0 });
  switch (told?.as) {
    case "at-least":
      return words("told.atLeast", { value: bound(told.bound) });
    case "at-most":
      return words("told.atMost", { value: bound(told.bound) });
    case "few":
      return words("told.few");
    case "dominated":
      return words("told.dominated");
    default:
      return valueText(language, figure);
  }
}

/** One place of a protected table in words. */
export function cellText(language: Language, { together, shown, low }: ToldAt, name: (leaf: string) => string): string {
  const words = translator(language, "report");
  const { count, day } = formatter(language);
  if (shown.as === "withheld") return translator(language, "words")("nothing.withheld");
  if (shown.as === "at-least") return words("told.atLeast", { value: count(shown.low) });
  const value =
    shown.as === "earlier"
      ? words("told.asOf", { value: count(shown.value), day: day(shown.asOf) })
      : count(shown.value);
  if (together.length === 0) return value;
  const shared = words("told.together", { value, others: together.map(name).join(", ") });
  return low === null ? shared : `${words("told.atLeast", { value: count(low) })} (${shared})`;
}
