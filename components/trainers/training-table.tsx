import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { phaseName } from "@/components/ui/filter-names";
import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface TrainingRow {
  phase: string;
  selected: number;
  completed: number;
  droppedOut: number;
  from: string | null;
  to: string | null;
}

/** The training of trainers itself: which of the series, what it teaches, when, and how many. */
export function TrainingTable({ language, rows }: { language: Language; rows: readonly TrainingRow[] }) {
  const words = translator(language, "trainers");
  const { count, day } = formatter(language);
  const dayOr = (known: string | null) => (known === null ? words("training.unknown") : day(known));
  return (
    <Card title={words("training.title")}>
      <p>{words("training.about")}</p>
      <DataTable
        language={language}
        caption={words("training.caption")}
        isCaptionHidden
        columns={[
          { key: "phase", title: words("training.phase") },
          { key: "selected", title: words("training.selected"), isNumber: true },
          { key: "completed", title: words("training.completed"), isNumber: true },
          { key: "droppedOut", title: words("training.droppedOut"), isNumber: true },
          { key: "from", title: words("training.from"), isNumber: true },
          { key: "to", title: words("training.to"), isNumber: true },
        ]}
        rows={rows.map(({ phase, selected, completed, droppedOut, from, to }) => ({
          key: phase,
          cells: {
            phase: { text: phaseName(language, phase), href: `/phases/${phase}` },
            selected: count(selected),
            completed: count(completed),
            droppedOut: count(droppedOut),
            from: dayOr(from),
            to: dayOr(to),
          },
        }))}
        empty={<p className="quiet">{words("headline.none")}</p>}
      />
    </Card>
  );
}
