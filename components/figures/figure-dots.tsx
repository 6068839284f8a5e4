import { ChartFigure, type ChartFigureProps } from "@/components/charts/chart-figure";
import { interactiveDots } from "@/components/charts/interactive";
import { IntervalDots } from "@/components/charts/interval-dots";
import { intervalText, valueText } from "@/components/ui/figure-text";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import { definitionHref, recordsHref } from "@/domain/filter-href";
import { formatter } from "@/domain/format";
import type { IndicatorCode } from "@/domain/indicators/codes";

export interface NamedFigure {
  key: string;
  name: string;
  figure: Figure;
  /** The filter under which the figure can be asked for alone. */
  filter: Filter;
  isTotal?: boolean;
}

interface FigureDotsProps extends Pick<
  ChartFigureProps,
  "language" | "id" | "title" | "definition" | "note" | "source" | "asOf" | "isDemonstration"
> {
  code: IndicatorCode;
  rows: readonly NamedFigure[];
  published?: number | null;
  caption: string;
  /** Heads of the columns: what the rows are, the value, its interval, the number of cases. */
  heads: { row: string; value: string; interval: string; n: string };
  /** Query of the same rows at the API. */
  query: string;
}

/** One share or change for several groups: points with 95 % intervals, and the table in which each value opens. */
export function FigureDots({ code, rows, published = null, caption, heads, query, ...frame }: FigureDotsProps) {
  const { language, title } = frame;
  const data = {
    rows: rows.map(({ key, name, figure, isTotal }) => ({
      key,
      name,
      value: figure.value,
      low: figure.low,
      high: figure.high,
      n: figure.n,
      few: figure.few,
      nothing: figure.nothing,
      isTotal,
    })),
    published,
    isChange: code === "income_change",
  };
  return (
    <ChartFigure
      {...frame}
      definitionHref={definitionHref(code)}
      drawing={<IntervalDots language={language} label={title} {...data} />}
      interactive={interactiveDots(language, data)}
      table={{
        caption,
        columns: [
          { key: "row", title: heads.row },
          { key: "value", title: heads.value, isNumber: true },
          { key: "interval", title: heads.interval, isNumber: true },
          { key: "n", title: heads.n, isNumber: true },
        ],
        rows: rows.map(({ key, name, figure, filter, isTotal }) => ({
          key,
          isTotal,
          cells: {
            row: name,
            value:
              figure.value === null
                ? valueText(language, figure)
                : { text: valueText(language, figure), href: recordsHref(code, filter) },
            interval: intervalText(language, figure) ?? "",
            n: figure.n === null ? "" : formatter(language).count(figure.n),
          },
        })),
      }}
      csvHref={`/api/v1/progress.csv?${query}`}
      xlsxHref={`/api/v1/progress.xlsx?${query}`}
      isEmpty={rows.every(({ figure }) => figure.value === null)}
    />
  );
}
