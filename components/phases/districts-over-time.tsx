import { ChartFigure } from "@/components/charts/chart-figure";
import { SmallMultiples } from "@/components/charts/small-multiples";
import { figureCell } from "@/components/breakdown/figure-cell";
import { findingValues } from "@/components/ui/finding";
import { placeName } from "@/components/ui/place-name";
import { PaceTag } from "@/components/ui/tag";
import type { Filter } from "@/domain/filter";
import { definitionHref, districtHref, filterQuery } from "@/domain/filter-href";
import { districtsPace } from "@/domain/findings/phases";
import { formatter } from "@/domain/format";
import { runningTotal, type DatedValue } from "@/domain/running-total";
import type { Standing } from "@/domain/standing";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface DistrictOverTime {
  district: string;
  filter: Filter;
  standing: Standing;
  months: readonly { month: string; people: number }[];
  plan: readonly DatedValue[];
}

interface DistrictsOverTimeProps {
  language: Language;
  phase: string;
  filter: Filter;
  districts: readonly DistrictOverTime[];
  asOf: string;
  source: string;
  isDemonstration: boolean;
}

/** The same small picture for each district, on one scale: people reached, month by month, against the plan. */
export function DistrictsOverTime(props: DistrictsOverTimeProps) {
  const { language, phase, filter, districts, asOf, source, isDemonstration } = props;
  const words = translator(language, "phases");
  const finding = districtsPace(
    phase,
    districts.map(({ standing }) => standing),
  );
  const title = words(finding.key, findingValues(language, finding));
  const panels = districts.map(({ district, standing, months, plan }) => ({
    key: district,
    name: placeName(language, district),
    actual: runningTotal(months, asOf),
    plan,
    target: standing.target,
  }));
  const days = panels.flatMap(({ actual, plan }) => [...actual, ...plan].map(({ day }) => day)).sort();
  const query = filterQuery(filter, { by: "district", indicator: "direct_beneficiaries" });
  return (
    <ChartFigure
      language={language}
      id="districts"
      title={title}
      definition={words("districts.definition", { phase: phase.toUpperCase() })}
      definitionHref={definitionHref("direct_beneficiaries")}
      drawing={
        <SmallMultiples
          language={language}
          label={title}
          from={days[0] ?? asOf}
          to={days.at(-1) ?? asOf}
          today={asOf}
          panels={panels}
        />
      }
      table={{
        caption: words("districts.caption"),
        columns: [
          { key: "district", title: words("districts.district") },
          { key: "reached", title: words("districts.reached"), isNumber: true },
          { key: "target", title: words("results.target"), isNumber: true },
          { key: "share", title: words("results.share"), isNumber: true },
          { key: "planned", title: words("districts.planned"), isNumber: true },
          { key: "pace", title: words("results.pace") },
        ],
        rows: districts.map((one) => tableRow(language, one)),
      }}
      note={words("districts.note")}
      source={source}
      asOf={asOf}
      isDemonstration={isDemonstration}
      csvHref={`/api/v1/progress.csv?${query}`}
      xlsxHref={`/api/v1/progress.xlsx?${query}`}
      isEmpty={districts.length === 0}
    />
  );
}

function tableRow(language: Language, { district, filter, standing }: DistrictOverTime) {
  const { count, percent } = formatter(language);
  const { figure, target, achievement, planned, pace } = standing;
  return {
    key: district,
    cells: {
      district: { text: placeName(language, district), href: districtHref(district) },
      reached: figureCell(language, figure, filter),
      target: target === null ? translator(language, "words")("nothing.not-set") : count(target),
      share: achievement === null ? "" : percent(achievement),
      planned: planned === null ? "" : count(Math.round(planned)),
      pace: pace === null ? "" : { text: <PaceTag language={language} pace={pace} /> },
    },
  };
}
