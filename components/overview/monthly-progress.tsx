import { ChartFigure } from "@/components/charts/chart-figure";
import { CumulativeLine } from "@/components/charts/cumulative-line";
import { interactiveLine } from "@/components/charts/interactive";
import { findingValues } from "@/components/ui/finding";
import { lastDayOfMonth, monthOf } from "@/domain/dates";
import type { Filter } from "@/domain/filter";
import { filterQuery } from "@/domain/filter-href";
import { monthlyPace } from "@/domain/findings/overview";
import { formatter } from "@/domain/format";
import type { DatedValue } from "@/domain/running-total";
import type { Standing } from "@/domain/standing";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface MonthRow {
  month: string;
  people: number;
  droppedOut: number;
}

interface MonthlyProgressProps {
  language: Language;
  phase: string;
  filter: Filter;
  direct: Standing;
  months: readonly MonthRow[];
  actual: readonly DatedValue[];
  plan: readonly DatedValue[];
  /** The target as it was set and revised: in force from each day. */
  targets: readonly DatedValue[];
  asOf: string;
  source: string;
  isDemonstration: boolean;
}

/** People first reached, month by month, against the plan and the target's revisions. */
export function MonthlyProgress(props: MonthlyProgressProps) {
  const { language, phase, filter, direct, months, actual, plan, targets, asOf, source, isDemonstration } = props;
  const words = translator(language, "overview");
  const { count } = formatter(language);
  const finding = monthlyPace(phase, direct);
  const title = words(finding.key, findingValues(language, finding));
  const days = [...actual, ...plan].map(({ day }) => day).sort();
  const data = {
    from: days[0] ?? asOf,
    to: days.at(-1) ?? asOf,
    today: asOf,
    actual: [...actual],
    plan: [...plan],
    targets: [...targets],
  };
  const sum = (pick: (row: MonthRow) => number) => months.reduce((total, row) => total + pick(row), 0);
  const dropped = sum((row) => row.droppedOut);
  const unknown = months.find(({ month }) => month === "")?.people ?? 0;
  const query = filterQuery(filter);
  return (
    <ChartFigure
      language={language}
      id="months"
      title={title}
      definition={words("months.definition", { phase: phase.toUpperCase() })}
      definitionHref="/indicators/direct_beneficiaries"
      drawing={<CumulativeLine language={language} label={title} {...data} />}
      interactive={interactiveLine(language, data)}
      table={{
        caption: words("months.caption"),
        columns: [
          { key: "month", title: words("months.month") },
          { key: "new", title: words("months.new"), isNumber: true },
          { key: "total", title: words("months.total"), isNumber: true },
          { key: "planned", title: words("months.planned"), isNumber: true },
          { key: "droppedOut", title: words("months.droppedOut"), isNumber: true },
        ],
        rows: tableRows(props),
      }}
      note={words("months.note", {
        dropped,
        droppedText: count(dropped),
        unknown,
        unknownText: count(unknown),
      })}
      source={source}
      asOf={asOf}
      isDemonstration={isDemonstration}
      csvHref={`/api/v1/monthly.csv?${query}`}
      xlsxHref={`/api/v1/monthly.xlsx?${query}`}
      isEmpty={actual.length === 0 && plan.length === 0}
    />
  );
}

function tableRows({ language, months, actual, plan, asOf }: MonthlyProgressProps) {
  const words = translator(language, "overview");
  const { count, month: monthName } = formatter(language);
  const totals = new Map(actual.map(({ day, value }) => [monthOf(day), value]));
  return months.map(({ month, people, droppedOut }) => {
    const end = month === "" ? "" : lastDayOfMonth(month);
    const planned = plan.find(({ day }) => day === end)?.value;
    const total = month === "" || end > lastDayOfMonth(monthOf(asOf)) ? undefined : totals.get(month);
    return {
      key: month === "" ? "unknown" : month,
      cells: {
        month: month === "" ? words("months.noDay") : monthName(month),
        new: count(people),
        total: total === undefined ? "" : count(total),
        planned: planned === undefined ? "" : count(Math.round(planned)),
        droppedOut: count(droppedOut),
      },
    };
  });
}
