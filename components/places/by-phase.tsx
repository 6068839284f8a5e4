import { Downloads } from "@/components/breakdown/downloads";
import { figureCell } from "@/components/breakdown/figure-cell";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { phaseName } from "@/components/ui/filter-names";
import { targetNote } from "@/components/places/target-note";
import type { Filter } from "@/domain/filter";
import { filterHref, filterQuery } from "@/domain/filter-href";
import type { IndicatorCode } from "@/domain/indicators/codes";
import type { GroupKey } from "@/domain/question";
import type { Standing } from "@/domain/standing";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface ByPhaseProps {
  language: Language;
  filter: Filter;
  codes: readonly IndicatorCode[];
  groups: readonly { key: GroupKey; filter: Filter; standings: readonly Standing[] }[];
}

/** The main counts of a place, phase by phase, beside their targets. */
export function ByPhase({ language, filter, codes, groups }: ByPhaseProps) {
  const words = translator(language, "places");
  return (
    <Card
      title={words("byPhase.title")}
      action={
        <Downloads
          language={language}
          path="/api/v1/progress"
          query={filterQuery(filter, { by: "phase", indicator: codes })}
        />
      }
    >
      <DataTable
        language={language}
        caption={words("byPhase.caption")}
        isCaptionHidden
        columns={[
          { key: "phase", title: words("byPhase.phase") },
          ...codes.map((code) => ({
            key: code,
            title: translator(language, "words")(`indicator.${code}`),
            isNumber: true,
          })),
        ]}
        rows={groups.map(({ key: { phase = "" }, filter: own, standings }) => ({
          key: phase,
          cells: {
            phase: {
              text: phaseName(language, phase),
              href: filterHref(`/phases/${phase}`, { ...own, phase: [] }),
            },
            ...Object.fromEntries(
              standings.map((standing) => [
                standing.figure.code,
                figureCell(language, standing.figure, own, targetNote(language, standing)),
              ]),
            ),
          },
        }))}
      />
      <p className="quiet">{words("byPhase.note")}</p>
    </Card>
  );
}
