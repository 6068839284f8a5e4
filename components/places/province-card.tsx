import { figureCell } from "@/components/breakdown/figure-cell";
import { targetNote } from "@/components/places/target-note";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Freshness } from "@/components/ui/freshness";
import { placeName } from "@/components/ui/place-name";
import { PaceTag } from "@/components/ui/tag";
import type { Filter } from "@/domain/filter";
import { districtHref, provinceHref } from "@/domain/filter-href";
import type { DistrictReporting } from "@/domain/reporting";
import type { Standing } from "@/domain/standing";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface PlacedStanding {
  /** Slug. */
  place: string;
  filter: Filter;
  standing: Standing;
}

interface ProvinceCardProps {
  language: Language;
  province: string;
  /** The province as a whole; missing where the phase does not work in it. */
  whole: PlacedStanding | undefined;
  districts: readonly PlacedStanding[];
  reporting: readonly DistrictReporting[];
  /** Slugs of its districts in which the phase does not work. */
  outside: readonly string[];
  /** Whether the reader has a page of the whole province. */
  isOpen: boolean;
}

/** One province with its districts: people reached, target, pace and how fresh the records are. */
export function ProvinceCard(props: ProvinceCardProps) {
  const { language, province, whole, districts, reporting, outside, isOpen } = props;
  const words = translator(language, "places");
  const rows = [...districts, ...(whole === undefined || districts.length === 0 ? [] : [whole])];
  return (
    <Card
      title={placeName(language, province)}
      {...(isOpen
        ? {
            action: <a href={provinceHref(province)}>{words("list.open", { place: placeName(language, province) })}</a>,
          }
        : {})}
    >
      <DataTable
        language={language}
        caption={words("list.caption", { place: placeName(language, province) })}
        isCaptionHidden
        columns={[
          { key: "district", title: words("compared.district") },
          { key: "reached", title: translator(language, "words")("indicator.direct_beneficiaries"), isNumber: true },
          { key: "pace", title: words("compared.pace") },
          { key: "reporting", title: words("list.reporting") },
        ]}
        rows={rows.map(({ place, filter, standing }) => {
          const isWhole = place === province;
          const state = reporting.find((one) => one.district === place);
          return {
            key: place,
            isTotal: isWhole,
            cells: {
              district: isWhole
                ? words("list.together")
                : { text: placeName(language, place), href: districtHref(place) },
              reached: figureCell(language, standing.figure, filter, targetNote(language, standing)),
              pace: standing.pace === null ? "" : { text: <PaceTag language={language} pace={standing.pace} /> },
              reporting:
                state === undefined || state.state === null
                  ? ""
                  : { text: <Freshness language={language} state={state.state} lastEntry={state.lastDay} /> },
            },
          };
        })}
        empty={<EmptyState title={words("list.nothingHere")} />}
      />
      {outside.length > 0 && (
        <p className="quiet">
          {words("list.outside")}{" "}
          {outside.map((slug, i) => (
            <span key={slug}>
              {i > 0 && ", "}
              <a href={districtHref(slug)}>{placeName(language, slug)}</a>
            </span>
          ))}
        </p>
      )}
    </Card>
  );
}
