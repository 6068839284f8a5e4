import { cascadeSteps, type CascadeCounts } from "@/components/trainers/cascade-chart";
import { groupName } from "@/components/figures/group-name";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { valueText } from "@/components/ui/figure-text";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import { recordsHref } from "@/domain/filter-href";
import { formatter } from "@/domain/format";
import type { IndicatorCode } from "@/domain/indicators/codes";
import type { GroupKey } from "@/domain/question";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface CascadeRow extends CascadeCounts {
  key: GroupKey;
  filter: Filter;
  businessAsked: number;
  perTrainer: Figure;
}

interface CascadeTableProps {
  language: Language;
  by: "trade" | "district";
  rows: readonly CascadeRow[];
}

const opens: Partial<Record<(typeof cascadeSteps)[number], IndicatorCode>> = {
  trained: "trainers_trained",
  enrolled: "trainees_enrolled",
  completed: "trainees_completed",
};

/** The cascade of each trade or district, with the trainees per trainer beside it. */
export function CascadeTable({ language, by, rows }: CascadeTableProps) {
  const words = translator(language, "trainers");
  const { count, decimal } = formatter(language);
  const caption = words("by.caption", { by: words(`by.${by}`) });
  const shown = rows.filter((row) => cascadeSteps.some((step) => row[step] > 0));
  return (
    <Card title={words(`by.${by}`)}>
      <DataTable
        language={language}
        caption={caption}
        isCaptionHidden
        columns={[
          { key: "group", title: words(by === "trade" ? "by.group" : "by.place") },
          ...cascadeSteps.map((step) => ({ key: step, title: words(`cascade.${step}`), isNumber: true })),
          { key: "perTrainer", title: words("by.ratio"), isNumber: true },
        ]}
        rows={shown.map((row) => ({
          key: groupName(language, row.key),
          cells: {
            group: groupName(language, row.key),
            ...Object.fromEntries(
              cascadeSteps.map((step) => {
                const code = opens[step];
                const text = count(row[step]);
                const note = step === "business" ? `/ ${count(row.businessAsked)}` : undefined;
                return [step, { text, note, href: code === undefined ? undefined : recordsHref(code, row.filter) }];
              }),
            ),
            perTrainer:
              row.perTrainer.value === null ? valueText(language, row.perTrainer) : decimal(row.perTrainer.value, 1),
          },
        }))}
        empty={<p className="quiet">{words("cascade.none")}</p>}
      />
    </Card>
  );
}
