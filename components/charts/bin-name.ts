import type { HistogramBin } from "@/components/charts/histogram";
import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";

/** "< −50 %", "0–25 %", "≥ 300 %": the bins at both ends are open. */
export function binName(language: Language, { from, to }: Pick<HistogramBin, "from" | "to">): string {
  const { percent, interval } = formatter(language);
  if (from === null) return to === null ? "" : `<\u00a0${percent(to)}`;
  return to === null ? `≥\u00a0${percent(from)}` : interval(from, to);
}
