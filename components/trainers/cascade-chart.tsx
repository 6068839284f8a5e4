import { Chain } from "@/components/charts/chain";
import { ChartFigure, type ChartFigureProps } from "@/components/charts/chart-figure";
import type { Filter } from "@/domain/filter";
import { definitionHref, fileHrefs } from "@/domain/filter-href";
import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export const cascadeSteps = ["trained", "active", "courses", "enrolled", "completed", "business"] as const;
export type CascadeCounts = Record<(typeof cascadeSteps)[number], number>;

type Frame = Pick<ChartFigureProps, "source" | "asOf" | "isDemonstration">;

interface CascadeChartProps extends Frame {
  language: Language;
  cascade: CascadeCounts;
  filter: Filter;
}

/** The cascade from trainers trained to businesses started, step by step. */
export function CascadeChart({ language, cascade, filter, ...frame }: CascadeChartProps) {
  const words = translator(language, "trainers");
  const { count } = formatter(language);
  const title =
    cascade.trained === 0
      ? words("cascade.none")
      : words("cascade.title", { completed: count(cascade.completed), trained: count(cascade.trained) });
  const steps = cascadeSteps.map((step) => ({
    key: step,
    name: words(`cascade.${step}`),
    value: cascade[step],
    note: words(`cascade.unit.${step}`),
  }));
  return (
    <ChartFigure
      {...frame}
      language={language}
      id="cascade"
      title={title}
      definition={words("cascade.definition")}
      definitionHref={definitionHref("trainees_per_trainer")}
      drawing={<Chain language={language} label={title} steps={steps} hasShares={false} />}
      table={{
        caption: words("cascade.caption"),
        columns: [
          { key: "step", title: words("cascade.step") },
          { key: "number", title: words("cascade.number"), isNumber: true },
        ],
        rows: steps.map(({ key, name, value, note }) => ({
          key,
          cells: { step: name, number: { text: count(value), note } },
        })),
      }}
      note={words("cascade.note")}
      {...fileHrefs("cascade", filter)}
      isEmpty={cascadeSteps.every((step) => cascade[step] === 0)}
    />
  );
}
