import { ChartFigure } from "@/components/charts/chart-figure";
import { DivergingBars } from "@/components/charts/diverging-bars";
import type { ComparedBy, Frame } from "@/components/outcomes/outcome-by";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import { definitionHref, fileHrefs, recordsHref } from "@/domain/filter-href";
import { formatter } from "@/domain/format";
import { livingConditions } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface LivingRow {
  key: string;
  name: string;
  filter: Filter;
  /** Counts from much worse to much better. */
  answers: readonly number[];
}

interface LivingConditionsProps extends Frame {
  by: ComparedBy;
  filter: Filter;
  improved: Figure;
  rows: readonly LivingRow[];
}

/** The five answers on living conditions, worse to the left and better to the right. */
export function LivingConditions({ by, filter, improved, rows, ...frame }: LivingConditionsProps) {
  const { language } = frame;
  const words = translator(language, "outcomes");
  const { count, percent } = formatter(language);
  const answered = rows.filter(({ answers }) => answers.some((number) => number > 0));
  const named = { by: words(`by.${by}`) };
  const title =
    improved.value === null ? words("living.none") : words("living.title", { share: percent(improved.value) });
  const answerName = translator(language, "words");
  return (
    <ChartFigure
      {...frame}
      id="living"
      title={title}
      definition={words("living.definition", named)}
      definitionHref={definitionHref("housing_improved")}
      drawing={
        <DivergingBars
          language={language}
          label={title}
          rows={answered.map(({ key, name, answers }) => ({ key, name, answers: five(answers) }))}
        />
      }
      table={{
        caption: words("living.caption", named),
        columns: [
          { key: "row", title: words("income.group") },
          ...livingConditions.map((answer) => ({
            key: answer,
            title: answerName(`livingConditions.${answer}`),
            isNumber: true,
          })),
          { key: "n", title: words("share.n"), isNumber: true },
        ],
        rows: answered.map((row) => ({
          key: row.key,
          cells: {
            row: row.name,
            ...Object.fromEntries(livingConditions.map((answer, i) => [answer, count(row.answers[i] ?? 0)])),
            n: {
              text: count(row.answers.reduce((sum, number) => sum + number, 0)),
              href: recordsHref("housing_improved", row.filter),
            },
          },
        })),
      }}
      note={words("living.note")}
      {...fileHrefs("living-conditions", filter, { by })}
      isEmpty={answered.length === 0}
    />
  );
}

function five([worst = 0, worse = 0, same = 0, better = 0, best = 0]: readonly number[]) {
  return [worst, worse, same, better, best] as [number, number, number, number, number];
}
