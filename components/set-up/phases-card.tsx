import { phaseDates, type PhaseOfPage } from "@/components/phases/phase-facts";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { phaseName } from "@/components/ui/filter-names";
import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** The programme's phases, each with a way to change it. */
export function PhasesCard({ language, phases }: { language: Language; phases: readonly PhaseOfPage[] }) {
  const words = translator(language, "setup");
  const { count } = formatter(language);
  const columns = [
    { key: "name", title: words("phases.title") },
    { key: "status", title: words("phases.status") },
    { key: "days", title: translator(language, "phases")("facts.dates") },
    { key: "districts", title: words("phases.districts") },
  ];
  const rows = phases.map((phase) => ({
    key: phase.code,
    cells: {
      name: {
        text: phaseName(language, phase.code),
        href: `/set-up/phases/${phase.code}`,
        linkLabel: words("changeOf", { name: phaseName(language, phase.code) }),
      },
      status: translator(language, "words")(`phaseStatus.${phase.status}`),
      days: phaseDates(language, phase),
      districts:
        phase.districts.length === 0
          ? words("phases.unknown")
          : words("phases.count", { count: count(phase.districts.length), number: phase.districts.length }),
    },
  }));
  return (
    <Card title={words("phases.title")} action={<a href="/set-up/phases/new">{words("phases.add")}</a>}>
      <DataTable
        language={language}
        caption={words("phases.title")}
        isCaptionHidden
        columns={columns}
        rows={rows}
        empty={<p>{words("choices.none")}</p>}
      />
    </Card>
  );
}
