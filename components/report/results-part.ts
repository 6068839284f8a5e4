import { evidenceText } from "@/components/breakdown/figure-cell";
import type { ReportBar, ReportCell, ReportTable } from "@/components/report/document";
import { figureOfRow } from "@/components/report/released-figure";
import { rowText } from "@/components/report/told-text";
import { valueText } from "@/components/ui/figure-text";
import { formatter } from "@/domain/format";
import { indicator } from "@/domain/indicators/figure-of";
import { paceWords } from "@/domain/pace";
import type { ReleasedResults, ReleasedRow } from "@/domain/releases/content";
import type { ResultRecord } from "@/domain/results-table";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** The results framework of a phase: each indicator from its baseline to its target. */
export function resultsTable(language: Language, { phase, rows }: ReleasedResults, asOf: string): ReportTable {
  const words = translator(language, "report");
  const phases = translator(language, "phases");
  const isSplit = rows.every(({ told }) => told === undefined);
  const title = (key: "indicator" | "baseline" | "target" | "period" | "cumulative" | "share" | "pace" | "evidence") =>
    phases(`results.${key}`);
  return {
    id: `results-${phase ?? "all"}`,
    caption: phase === null ? words("results.together") : words("results.of", { phase: phase.toUpperCase() }),
    columns: [
      { title: title("indicator"), isNumber: false },
      { title: title("baseline"), isNumber: true },
      { title: title("target"), isNumber: true },
      ...(isSplit ? [{ title: title("period"), isNumber: true }] : []),
      { title: title("cumulative"), isNumber: true },
      { title: title("share"), isNumber: true },
      { title: title("pace"), isNumber: false },
      { title: title("evidence"), isNumber: false },
    ],
    rows: rows.map((row) => cellsOf(language, row, asOf)),
    note: [
      phases(isSplit ? "results.note" : "results.noteWithoutMonths"),
      ...(rows.some((row) => row.nothing === "withheld") ? [words("results.withheld")] : []),
    ].join(" "),
  };
}

function cellsOf(language: Language, row: ReleasedRow, asOf: string): ReportCell[] {
  const figure = figureOfRow(row);
  const vocabulary = translator(language, "words");
  const { count, percent, money } = formatter(language);
  const number = (value: ResultRecord[keyof ResultRecord]) => (typeof value === "number" ? value : null);
  const [baseline, target, inPeriod] = [number(row.baseline), number(row.target), number(row.in_period)];
  const share = number(row.share_of_target);
  const pace = paceWords.find((word) => word === row.pace);
  return [
    said(vocabulary(`indicator.${figure.code}`)),
    shown(baseline, baseline === null ? "" : figure.code === "income_change" ? money(baseline) : count(baseline)),
    shown(
      target,
      target === null
        ? vocabulary("nothing.not-set")
        : valueText(language, { ...figure, value: target, nothing: null }),
    ),
    ...(row.told === undefined ? [shown(inPeriod, inPeriod === null ? "" : count(inPeriod))] : []),
    shown(figure.value, rowText(language, row)),
    shown(share, share === null ? "" : percent(share)),
    said(pace === undefined ? "" : vocabulary(`pace.${pace}`)),
    said(evidence(language, row, asOf)),
  ];
}

/** How sure a released figure is, and of which day where that is not the release's. */
function evidence(language: Language, row: ReleasedRow, asOf: string): string {
  const figure = figureOfRow(row);
  const day = row.told?.asOf ?? asOf;
  return evidenceText(language, day === asOf ? figure : { ...figure, asOf: day });
}

/** Shares of target reached, with the plan by the as-of day as a mark. */
export function targetBars(language: Language, { rows }: ReleasedResults): ReportBar[] {
  const vocabulary = translator(language, "words");
  return rows.flatMap((row) => {
    const { share_of_target: share, target, planned } = row;
    if (typeof share !== "number" || typeof target !== "number") return [];
    const figure = figureOfRow(row);
    const text = `${valueText(language, figure)} / ${valueText(language, { ...figure, value: target })}`;
    const mark = typeof planned === "number" && target > 0 ? planned / target : null;
    return [{ label: vocabulary(`indicator.${figure.code}`), text, value: share, low: null, high: null, mark }];
  });
}

/** Outcomes that are shares, each with its interval. */
export function outcomeBars(language: Language, { rows }: ReleasedResults): ReportBar[] {
  const vocabulary = translator(language, "words");
  return rows.flatMap((row) => {
    const figure = figureOfRow(row);
    const { level, formula } = indicator(figure.code);
    if (level !== "outcome" || formula.shape !== "share" || figure.value === null) return [];
    const { value, low, high } = figure;
    const text = `${valueText(language, figure)} · ${evidenceText(language, figure)}`;
    return [{ label: vocabulary(`indicator.${figure.code}`), text, value, low, high, mark: null }];
  });
}

export function said(text: string): ReportCell {
  return { text, value: null };
}

export function shown(value: number | null, text: string): ReportCell {
  return { text, value };
}
