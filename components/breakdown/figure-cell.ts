import { intervalText, valueText } from "@/components/ui/figure-text";
import type { Cell } from "@/components/ui/data-table";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import { recordsHref } from "@/domain/filter-href";
import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** One figure in a table: its value, which opens its records, and below it the interval and number of cases. */
export function figureCell(language: Language, figure: Figure, filter: Filter, note?: string): Cell {
  const text = valueText(language, figure);
  if (figure.value === null) return { text };
  const name = translator(language, "words")(`indicator.${figure.code}`);
  const evidence = evidenceText(language, figure);
  return {
    text,
    href: recordsHref(figure.code, filter),
    linkLabel: translator(language, "ui")("recordsOf", { name, value: text }),
    note: note ?? (evidence === "" ? undefined : evidence),
  };
}

/** How sure a figure is, in short: "71–85 % · n = 412 · few cases". Empty for a plain count of the day asked for. */
export function evidenceText(language: Language, figure: Pick<Figure, "low" | "high" | "n" | "few" | "asOf">): string {
  const interval = intervalText(language, figure);
  const cases = translator(language, "charts");
  return [
    interval,
    figure.n === null ? null : cases("cases", { count: formatter(language).count(figure.n) }),
    figure.n !== null && figure.few ? cases("few") : null,
    figure.asOf === undefined ? null : cases("asReleased", { day: formatter(language).day(figure.asOf) }),
  ]
    .filter((part) => part !== null)
    .join(" · ");
}
