import { ChartFigure } from "@/components/charts/chart-figure";
import { TileMap } from "@/components/charts/tile-map";
import { findingValues } from "@/components/ui/finding";
import { placeName } from "@/components/ui/place-name";
import { PaceTag } from "@/components/ui/tag";
import type { Filter } from "@/domain/filter";
import { districtHref, filterQuery, recordsHref } from "@/domain/filter-href";
import { furthestDistricts } from "@/domain/findings/overview";
import { formatter } from "@/domain/format";
import { narrowed } from "@/domain/question";
import type { Standing } from "@/domain/standing";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface DistrictStanding {
  /** Slug. */
  place: string;
  standing: Standing;
}

interface DistrictMapProps {
  language: Language;
  phase: string;
  filter: Filter;
  districts: readonly DistrictStanding[];
  asOf: string;
  source: string;
  isDemonstration: boolean;
}

/** Where the phase stands: each district's share of its target as a tile, with its table. */
export function DistrictMap({ language, phase, filter, districts, asOf, source, isDemonstration }: DistrictMapProps) {
  const words = translator(language, "overview");
  const finding = furthestDistricts(districts);
  const title = words(finding.key, { phase: phase.toUpperCase(), ...findingValues(language, finding) });
  const query = filterQuery(filter, { by: ["phase", "district"], indicator: "direct_beneficiaries" });
  return (
    <ChartFigure
      language={language}
      id="map"
      title={title}
      definition={words("districts.definition", { phase: phase.toUpperCase() })}
      definitionHref="/indicators/direct_beneficiaries"
      drawing={
        <TileMap
          language={language}
          label={title}
          tiles={districts.map(({ place, standing }) => ({
            district: place,
            share: standing.achievement,
            nothing: standing.figure.nothing ?? (standing.target === null ? "not-set" : undefined),
            pace: standing.pace,
          }))}
        />
      }
      table={{
        caption: words("districts.caption"),
        columns: [
          { key: "district", title: words("districts.district") },
          { key: "actual", title: words("districts.actual"), isNumber: true },
          { key: "target", title: words("districts.target"), isNumber: true },
          { key: "share", title: words("districts.share"), isNumber: true },
          { key: "pace", title: words("districts.pace") },
        ],
        rows: districts.map((one) => row(language, phase, filter, one)),
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

function row(language: Language, phase: string, filter: Filter, { place, standing }: DistrictStanding) {
  const { count, percent } = formatter(language);
  const words = translator(language, "words");
  const { figure, target, achievement, pace } = standing;
  const actual =
    figure.value === null
      ? words(`nothing.${figure.nothing ?? "not-collected"}`)
      : {
          text: count(figure.value),
          href: recordsHref("direct_beneficiaries", narrowed(filter, { phase, district: place })),
        };
  return {
    key: place,
    cells: {
      district: { text: placeName(language, place), href: districtHref(place) },
      actual,
      target: target === null ? words("nothing.not-set") : count(target),
      share: achievement === null ? "" : percent(achievement),
      pace: pace === null ? "" : { text: <PaceTag language={language} pace={pace} /> },
    },
  };
}
