import { DataTable } from "@/components/ui/data-table";
import { intervalText, valueText } from "@/components/ui/figure-text";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import { definitionHref, recordsHref } from "@/domain/filter-href";
import { formatter } from "@/domain/format";
import { indicator } from "@/domain/indicators/figure-of";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface IndicatorListProps {
  language: Language;
  figures: readonly Figure[];
  filter: Filter;
}

/** All indicators with today's figure, each leading to its sheet and its records. */
export function IndicatorList({ language, figures, filter }: IndicatorListProps) {
  const words = translator(language, "indicators");
  const names = translator(language, "words");
  return (
    <section className="card">
      <DataTable
        language={language}
        caption={words("title")}
        isCaptionHidden
        columns={[
          { key: "indicator", title: words("list.indicator") },
          { key: "level", title: words("list.level") },
          { key: "today", title: words("list.today"), isNumber: true },
          { key: "interval", title: words("list.interval"), isNumber: true },
          { key: "n", title: words("list.n"), isNumber: true },
        ]}
        rows={figures.map((figure) => ({
          key: figure.code,
          cells: {
            indicator: {
              text: names(`indicator.${figure.code}`),
              href: definitionHref(figure.code),
              note: words(`definitions.${figure.code}`),
            },
            level: names(`level.${indicator(figure.code).level}`),
            today:
              figure.value === null
                ? valueText(language, figure)
                : { text: valueText(language, figure), href: recordsHref(figure.code, filter) },
            interval: intervalText(language, figure) ?? "",
            n: figure.n === null ? "" : formatter(language).count(figure.n),
          },
        }))}
      />
    </section>
  );
}
