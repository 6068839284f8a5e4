import { ChartFigure } from "@/components/charts/chart-figure";
import { interactiveDots } from "@/components/charts/interactive";
import { IntervalDots } from "@/components/charts/interval-dots";
import { findingValues } from "@/components/ui/finding";
import { intervalText, valueText } from "@/components/ui/figure-text";
import { phaseName } from "@/components/ui/filter-names";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import { definitionHref, filterQuery, recordsHref } from "@/domain/filter-href";
import { outcomeOverPhases } from "@/domain/findings/overview";
import { formatter } from "@/domain/format";
import { narrowed } from "@/domain/question";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface OutcomeByPhaseProps {
  language: Language;
  outcome: "income" | "housing";
  filter: Filter;
  phases: readonly { phase: string; figure: Figure }[];
  together: Figure;
  published: number | null;
  asOf: string;
  source: string;
  isDemonstration: boolean;
}

/** An outcome phase by phase and together, with intervals and what was published. */
export function OutcomeByPhase(props: OutcomeByPhaseProps) {
  const { language, outcome, filter, phases, together, published, asOf, source, isDemonstration } = props;
  const words = translator(language, "overview");
  const finding = outcomeOverPhases(
    outcome,
    phases.map(({ figure }) => figure),
  );
  const title = words(finding.key, findingValues(language, finding));
  const named = [
    ...phases.map(({ phase, figure }) => ({
      key: phase,
      name: phaseName(language, phase),
      figure,
      filter: narrowed(filter, { phase }),
    })),
    { key: "all", name: words("table.all"), figure: together, filter },
  ];
  const data = {
    rows: named.map(({ key, name, figure }) => ({
      key,
      name,
      value: figure.value,
      low: figure.low,
      high: figure.high,
      n: figure.n,
      few: figure.few,
      nothing: figure.nothing,
      isTotal: key === "all",
    })),
    published,
    isChange: outcome === "income",
  };
  const query = filterQuery(filter, { by: "phase", indicator: together.code });
  return (
    <ChartFigure
      language={language}
      id={outcome}
      title={title}
      definition={words(`${outcome}.definition`)}
      definitionHref={definitionHref(together.code)}
      drawing={<IntervalDots language={language} label={title} {...data} />}
      interactive={interactiveDots(language, data)}
      table={{
        caption: words(`${outcome}.caption`),
        columns: [
          { key: "phase", title: words("table.phase") },
          { key: "value", title: words("table.value"), isNumber: true },
          { key: "interval", title: words("table.interval"), isNumber: true },
          { key: "n", title: words("table.n"), isNumber: true },
        ],
        rows: named.map((row) => ({
          key: row.key,
          isTotal: row.key === "all",
          cells: {
            phase: row.name,
            value:
              row.figure.value === null
                ? valueText(language, row.figure)
                : { text: valueText(language, row.figure), href: recordsHref(row.figure.code, row.filter) },
            interval: intervalText(language, row.figure) ?? "",
            n: row.figure.n === null ? "" : formatter(language).count(row.figure.n),
          },
        })),
      }}
      note={words(`${outcome}.note`)}
      source={source}
      asOf={asOf}
      isDemonstration={isDemonstration}
      csvHref={`/api/v1/progress.csv?${query}`}
      xlsxHref={`/api/v1/progress.xlsx?${query}`}
      isEmpty={phases.length === 0}
    />
  );
}
