import { Downloads } from "@/components/breakdown/downloads";
import { evidenceText } from "@/components/breakdown/figure-cell";
import { PeriodChoice } from "@/components/phases/period-choice";
import { periodName } from "@/components/phases/period-name";
import { Card } from "@/components/ui/card";
import { DataTable, type Cell } from "@/components/ui/data-table";
import { valueText } from "@/components/ui/figure-text";
import { findingValues } from "@/components/ui/finding";
import { PaceTag } from "@/components/ui/tag";
import type { Filter } from "@/domain/filter";
import { definitionHref, filterQuery, recordsHref } from "@/domain/filter-href";
import { resultsPace } from "@/domain/findings/phases";
import { formatter } from "@/domain/format";
import type { Period } from "@/domain/periods";
import type { ResultRow } from "@/domain/results";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface ResultsTableProps {
  language: Language;
  phase: string;
  /** The filter under which the figures were taken, with the phase. */
  filter: Filter;
  /** The page's own address and the filter in it, for the choice of period. */
  path: string;
  pathFilter: Filter;
  period: Period;
  /** How many periods before today's it lies. */
  back: number;
  rows: readonly ResultRow[];
}

/** What M&E officers open first: each indicator from its baseline to its target. */
export function ResultsTable({ language, phase, filter, path, pathFilter, period, back, rows }: ResultsTableProps) {
  const words = translator(language, "phases");
  const finding = resultsPace(
    phase,
    rows.map(({ standing }) => standing),
  );
  // Donors are told no months, and before anything is reported there are none.
  const hasMonths = rows.some(({ inPeriod }) => inPeriod !== null);
  return (
    <div id="results">
      <Card
        title={words(finding.key, findingValues(language, finding))}
        action={
          <Downloads
            language={language}
            path="/api/v1/results"
            query={filterQuery(filter, { period: period.kind, back: back === 0 ? "" : String(back) })}
          />
        }
      >
        {hasMonths && (
          <PeriodChoice language={language} path={path} filter={pathFilter} chosen={period.kind} back={back} />
        )}
        <DataTable
          language={language}
          caption={
            hasMonths
              ? words("results.caption", { phase: phase.toUpperCase(), period: periodName(language, period) })
              : translator(language, "report")("results.of", { phase: phase.toUpperCase() })
          }
          columns={[
            { key: "indicator", title: words("results.indicator") },
            { key: "baseline", title: words("results.baseline"), isNumber: true },
            { key: "target", title: words("results.target"), isNumber: true },
            ...(hasMonths ? [{ key: "period", title: words("results.period"), isNumber: true }] : []),
            { key: "cumulative", title: words("results.cumulative"), isNumber: true },
            { key: "share", title: words("results.share"), isNumber: true },
            { key: "pace", title: words("results.pace") },
            { key: "evidence", title: words("results.evidence") },
          ]}
          rows={rows.map((row) => ({ key: row.standing.figure.code, cells: cellsOf(language, filter, row) }))}
        />
        <p className="quiet">{words(hasMonths ? "results.note" : "results.noteWithoutMonths")}</p>
      </Card>
    </div>
  );
}

function cellsOf(language: Language, filter: Filter, row: ResultRow): Record<string, Cell | string> {
  const { figure, target, dueOn, achievement, planned, pace } = row.standing;
  const words = translator(language, "phases");
  const vocabulary = translator(language, "words");
  const { count, percent, money, day } = formatter(language);
  const name = vocabulary(`indicator.${figure.code}`);
  const value = valueText(language, figure);
  return {
    indicator: { text: name, href: definitionHref(figure.code), note: vocabulary(`level.${row.level}`) },
    baseline:
      row.baseline === null
        ? vocabulary("nothing.not-collected")
        : figure.code === "income_change"
          ? { text: money(row.baseline), note: words("results.meanIncome") }
          : count(row.baseline),
    target:
      target === null
        ? vocabulary("nothing.not-set")
        : {
            text: valueText(language, { ...figure, value: target, nothing: null }),
            note: dueOn === null ? undefined : words("results.due", { day: day(dueOn) }),
          },
    period: row.inPeriod === null ? (figure.value === null ? "" : words("results.notByMonth")) : count(row.inPeriod),
    cumulative:
      figure.value === null
        ? value
        : {
            text: value,
            href: recordsHref(figure.code, filter),
            linkLabel: translator(language, "ui")("recordsOf", { name, value }),
          },
    share: achievement === null ? "" : percent(achievement),
    pace:
      pace === null
        ? ""
        : {
            text: <PaceTag language={language} pace={pace} />,
            note: planned === null ? undefined : words("results.planned", { planned: count(Math.round(planned)) }),
          },
    evidence: evidence(language, row),
  };
}

/** How sure the figure is, how much of it is verified, and what could not enter it. */
function evidence(language: Language, { standing: { figure }, verified }: ResultRow): string {
  const words = translator(language, "phases");
  const { count } = formatter(language);
  return [
    evidenceText(language, figure),
    verified === null || figure.value === null
      ? ""
      : words("results.verified", { verified: count(verified), value: count(figure.value) }),
    figure.leftOut === null || figure.leftOut === 0 ? "" : words("results.leftOut", { count: count(figure.leftOut) }),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
