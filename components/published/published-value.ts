import { formatter } from "@/domain/format";
import type { PublishedFigure } from "@/domain/published-figure";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** What others published, in its unit: “more than 8,000 people”. Empty where they gave no number. */
export function publishedValue(language: Language, { value, unit, lowerBound }: PublishedFigure): string {
  const words = translator(language, "published");
  const { count, decimal, percent, signedPercent } = formatter(language);
  if (value === null) return "";
  const number =
    unit === "share"
      ? percent(value)
      : unit === "change"
        ? signedPercent(value)
        : Number.isInteger(value)
          ? count(value)
          : decimal(value, 1);
  const text = words(`unit.${unit}`, { value: number });
  return lowerBound ? words("moreThan", { value: text }) : text;
}
