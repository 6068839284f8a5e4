import { nothingWord } from "@/components/ui/nothing";
import type { Figure } from "@/domain/figure";
import { formatter } from "@/domain/format";
import type { IndicatorCode } from "@/domain/indicators/codes";
import type { Language } from "@/domain/vocabulary";

const changes: readonly IndicatorCode[] = ["income_change"];
const ratios: readonly IndicatorCode[] = ["trainees_per_trainer"];

/** A figure's value as text: 2,614 · 63 % · +78 % · 8.2 · "not yet reported". */
export function valueText(language: Language, figure: Pick<Figure, "code" | "value" | "nothing" | "n">): string {
  const { count, decimal, percent, signedPercent } = formatter(language);
  if (figure.value === null) return nothingWord(language, figure.nothing ?? "not-collected");
  if (changes.includes(figure.code)) return signedPercent(figure.value);
  if (ratios.includes(figure.code)) return decimal(figure.value, 1);
  return figure.n === null ? count(figure.value) : percent(figure.value);
}

/** The 95 % interval as text, or `null` where there is none. */
export function intervalText(language: Language, figure: Pick<Figure, "low" | "high">): string | null {
  if (figure.low === null || figure.high === null) return null;
  return formatter(language).interval(figure.low, figure.high);
}
