import { ChartFigure } from "@/components/charts/chart-figure";
import { ProgressMatrix, type MatrixCell } from "@/components/charts/progress-matrix";
import type { Cell } from "@/components/ui/data-table";
import { findingValues } from "@/components/ui/finding";
import { phaseName } from "@/components/ui/filter-names";
import { placeName } from "@/components/ui/place-name";
import type { Filter } from "@/domain/filter";
import { filterQuery, recordsHref } from "@/domain/filter-href";
import { provinceProgress } from "@/domain/findings/overview";
import { formatter } from "@/domain/format";
import { narrowed } from "@/domain/question";
import type { Standing } from "@/domain/standing";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface PhaseProvinceStanding {
  phase: string;
  province: string;
  standing: Standing;
}

interface ProvinceProgressProps {
  language: Language;
  focus: string;
  phases: readonly { code: string; startsOn: string | null }[];
  filter: Filter;
  rows: readonly PhaseProvinceStanding[];
  totals: readonly { phase: string; standing: Standing }[];
  asOf: string;
  source: string;
  isDemonstration: boolean;
}

/** The main picture: people reached per province and phase, on one scale, against target and plan. */
export function ProvinceProgress(props: ProvinceProgressProps) {
  const { language, focus, phases, filter, rows, totals, asOf, source, isDemonstration } = props;
  const words = translator(language, "overview");
  const finding = provinceProgress(
    focus,
    rows.filter((row) => row.phase === focus).map((row) => ({ place: row.province, standing: row.standing })),
  );
  const title = words(finding.key, findingValues(language, finding));
  const provinces = [...new Set(rows.map((row) => row.province))];
  const columns = phases.map(({ code, startsOn }) => ({
    key: code,
    name: phaseName(language, code),
    note: startsOn === null ? undefined : formatter(language).shortMonth(startsOn.slice(0, 7)),
  }));
  const cellsOf = (province: string) =>
    phases.map(({ code }) => cell(rows.find((row) => row.phase === code && row.province === province)?.standing));
  const total = {
    key: "all",
    name: words("provinces.all"),
    cells: phases.map(({ code }) => cell(totals.find((row) => row.phase === code)?.standing)),
  };
  const query = filterQuery(filter, { by: ["phase", "province"], indicator: "direct_beneficiaries" });
  return (
    <ChartFigure
      language={language}
      id="provinces"
      title={title}
      definition={words("provinces.definition")}
      definitionHref="/indicators/direct_beneficiaries"
      drawing={
        <ProgressMatrix
          language={language}
          label={title}
          columns={columns}
          rows={provinces.map((province) => ({
            key: province,
            name: placeName(language, province),
            cells: cellsOf(province),
          }))}
          total={total}
        />
      }
      table={{
        caption: words("provinces.caption"),
        columns: [
          { key: "place", title: words("provinces.place") },
          ...columns.map(({ key, name }) => ({ key, title: name, isNumber: true })),
        ],
        rows: [
          ...provinces.map((province) => ({
            key: province,
            cells: {
              place: placeName(language, province),
              ...tableCells(
                props,
                (code) => rows.find((row) => row.phase === code && row.province === province)?.standing,
                {
                  province,
                },
              ),
            },
          })),
          {
            key: "all",
            isTotal: true,
            cells: {
              place: words("provinces.all"),
              ...tableCells(props, (code) => totals.find((row) => row.phase === code)?.standing, {}),
            },
          },
        ],
      }}
      note={words("provinces.note")}
      source={source}
      asOf={asOf}
      isDemonstration={isDemonstration}
      csvHref={`/api/v1/progress.csv?${query}`}
      xlsxHref={`/api/v1/progress.xlsx?${query}`}
      isEmpty={rows.length === 0}
    />
  );
}

function cell(standing: Standing | undefined): MatrixCell {
  if (standing === undefined) return { value: null, nothing: "not-collected", target: null, planned: null, pace: null };
  const { figure, target, planned, pace } = standing;
  return { value: figure.value, nothing: figure.nothing ?? undefined, target, planned, pace };
}

function tableCells(
  { language, phases, filter }: ProvinceProgressProps,
  find: (phase: string) => Standing | undefined,
  place: { province?: string },
): Record<string, Cell | string> {
  const { count, percent } = formatter(language);
  const words = translator(language, "words");
  const cells: Record<string, Cell | string> = {};
  for (const { code } of phases) {
    const standing = find(code);
    const value = standing?.figure.value ?? null;
    if (standing === undefined || value === null) {
      cells[code] = words(`nothing.${standing?.figure.nothing ?? "not-collected"}`);
      continue;
    }
    const { target, achievement } = standing;
    cells[code] = {
      text: count(value),
      href: recordsHref("direct_beneficiaries", narrowed(filter, { phase: code, ...place })),
      linkLabel: translator(language, "ui")("recordsOf", {
        name: words("indicator.direct_beneficiaries"),
        value: count(value),
      }),
      note:
        target === null || achievement === null
          ? undefined
          : translator(language, "charts")("ofTarget", {
              actual: count(value),
              target: count(target),
              percent: percent(achievement),
            }),
    };
  }
  return cells;
}
