import { Downloads } from "@/components/breakdown/downloads";
import { figureCell } from "@/components/breakdown/figure-cell";
import { Districts, phaseDates, PhaseFacts, type PhaseOfPage } from "@/components/phases/phase-facts";
import { targetNote } from "@/components/places/target-note";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { NothingMatches } from "@/components/ui/empty-state";
import { phaseName } from "@/components/ui/filter-names";
import type { Filter } from "@/domain/filter";
import { filterHref, filterQuery, without } from "@/domain/filter-href";
import type { IndicatorCode } from "@/domain/indicators/codes";
import type { GroupKey } from "@/domain/question";
import type { Standing } from "@/domain/standing";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface PhaseListProps {
  language: Language;
  filter: Filter;
  codes: readonly IndicatorCode[];
  phases: readonly PhaseOfPage[];
  groups: readonly { key: GroupKey; filter: Filter; standings: readonly Standing[] }[];
}

/** The phases one under the other with their main counts, then what is known of each and from where. */
export function PhaseList({ language, filter, codes, phases, groups }: PhaseListProps) {
  const words = translator(language, "phases");
  const vocabulary = translator(language, "words");
  const shown = phases.filter(({ code }) => filter.phase.length === 0 || filter.phase.includes(code));
  return (
    <>
      <Card
        title={words("list.caption")}
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
          caption={words("list.caption")}
          isCaptionHidden
          columns={[
            { key: "phase", title: words("list.phase") },
            { key: "status", title: words("list.status") },
            { key: "districts", title: words("list.districts") },
            ...codes.map((code) => ({ key: code, title: vocabulary(`indicator.${code}`), isNumber: true })),
          ]}
          rows={shown.map((phase) => ({
            key: phase.code,
            cells: {
              phase: {
                text: phaseName(language, phase.code),
                href: filterHref(`/phases/${phase.code}`, without(filter, ["phase"])),
              },
              status: { text: vocabulary(`phaseStatus.${phase.status}`), note: phaseDates(language, phase) },
              districts: { text: <Districts language={language} codes={phase.districts} /> },
              ...countsOf(
                language,
                groups.find(({ key }) => key.phase === phase.code),
              ),
            },
          }))}
          empty={<NothingMatches language={language} resetHref="/phases" />}
        />
        <p className="quiet">{words("list.note")}</p>
      </Card>
      <div className="two">
        {shown.map((phase) => (
          <PhaseFacts key={phase.code} language={language} phase={phase} title={phaseName(language, phase.code)} />
        ))}
      </div>
    </>
  );
}

function countsOf(language: Language, group: PhaseListProps["groups"][number] | undefined) {
  if (group === undefined) return {};
  const noTarget = translator(language, "phases")("facts.noTarget");
  const cells = group.standings.map((standing) => {
    const note = targetNote(language, standing) ?? noTarget;
    return [standing.figure.code, figureCell(language, standing.figure, group.filter, note)] as const;
  });
  return Object.fromEntries(cells);
}
