import { Downloads } from "@/components/breakdown/downloads";
import { figureCell } from "@/components/breakdown/figure-cell";
import { targetNote } from "@/components/places/target-note";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { findingValues } from "@/components/ui/finding";
import { placeName } from "@/components/ui/place-name";
import { PaceTag } from "@/components/ui/tag";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import { districtHref, filterQuery } from "@/domain/filter-href";
import { amongNeighbours } from "@/domain/findings/places";
import type { GroupKey } from "@/domain/question";
import type { Standing } from "@/domain/standing";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface ComparedDistrictsProps {
  language: Language;
  /** Slug of the page's own district; `null` on a province's page. */
  own: string | null;
  phase: string;
  filter: Filter;
  progress: readonly { key: GroupKey; filter: Filter; standings: readonly Standing[] }[];
  outcomes: readonly { key: GroupKey; filter: Filter; figures: readonly Figure[] }[];
}

/** Districts side by side: people reached against target, pace, and outcomes with their intervals. */
export function ComparedDistricts({ language, own, phase, filter, progress, outcomes }: ComparedDistrictsProps) {
  const words = translator(language, "places");
  const finding = amongNeighbours(
    progress.find(({ key }) => key.district === own)?.standings[0],
    progress.filter(({ key }) => key.district !== own).flatMap(({ standings }) => standings.slice(0, 1)),
  );
  const codes = outcomes[0]?.figures.map(({ code }) => code) ?? [];
  const compared = progress.flatMap(({ key }) => (key.district === undefined ? [] : [key.district]));
  const query = filterQuery(
    { ...filter, province: [], district: compared },
    { by: "district", indicator: ["direct_beneficiaries", ...codes] },
  );
  return (
    <Card
      title={
        own === null
          ? words("compared.districts")
          : words(finding.key, { place: placeName(language, own), ...findingValues(language, finding) })
      }
      action={<Downloads language={language} path="/api/v1/progress" query={query} />}
    >
      <DataTable
        language={language}
        caption={words("compared.caption", { phase: phase.toUpperCase() })}
        columns={[
          { key: "district", title: words("compared.district") },
          { key: "reached", title: translator(language, "words")("indicator.direct_beneficiaries"), isNumber: true },
          { key: "pace", title: words("compared.pace") },
          ...codes.map((code) => ({
            key: code,
            title: translator(language, "words")(`indicator.${code}`),
            isNumber: true,
          })),
        ]}
        rows={progress.flatMap(({ key: { district }, filter: ownFilter, standings: [standing] }) => {
          if (district === undefined || standing === undefined) return [];
          const found = outcomes.find(({ key }) => key.district === district);
          return [
            {
              key: district,
              isTotal: district === own,
              cells: {
                district:
                  district === own
                    ? placeName(language, district)
                    : { text: placeName(language, district), href: districtHref(district) },
                reached: figureCell(language, standing.figure, ownFilter, targetNote(language, standing)),
                pace: standing.pace === null ? "" : { text: <PaceTag language={language} pace={standing.pace} /> },
                ...Object.fromEntries(
                  (found?.figures ?? []).map((figure) => [
                    figure.code,
                    figureCell(language, figure, found?.filter ?? ownFilter),
                  ]),
                ),
              },
            },
          ];
        })}
        empty={<EmptyState title={words("compared.none")} />}
      />
      <p className="quiet">{words(own === null ? "compared.note" : "compared.noteNeighbours")}</p>
    </Card>
  );
}
