import { FigureDots, type NamedFigure } from "@/components/figures/figure-dots";
import type { Filter } from "@/domain/filter";
import { filterQuery } from "@/domain/filter-href";
import { comparison } from "@/domain/findings/outcomes";
import type { Dimension } from "@/domain/question";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface Frame {
  language: Language;
  asOf: string;
  source: string;
  isDemonstration: boolean;
}

export type ComparedBy = Extract<Dimension, "phase" | "province" | "district" | "kind" | "trade" | "sex">;

interface OutcomeByProps extends Frame {
  outcome: "income" | "business" | "work";
  by: ComparedBy;
  filter: Filter;
  groups: readonly NamedFigure[];
  together: NamedFigure;
}

/** One outcome by the chosen dimension; the title says whether the intervals tell the groups apart. */
export function OutcomeBy({ outcome, by, filter, groups, together, ...frame }: OutcomeByProps) {
  const { language } = frame;
  const words = translator(language, "outcomes");
  const found = comparison(groups);
  const isIncome = outcome === "income";
  const named = { by: words(`by.${by}`) };
  const head = words(`${outcome}.title`);
  const sentence = found.key === "clear" ? words("compare.clear", found) : words(`compare.${found.key}`);
  return (
    <FigureDots
      {...frame}
      id={outcome}
      code={together.figure.code}
      title={words("compare.titled", { outcome: head, sentence })}
      definition={words(`${outcome}.definition`, named)}
      rows={[...groups.filter(({ figure }) => (figure.n ?? 0) > 0), together]}
      caption={words(`${outcome}.caption`, named)}
      heads={{
        row: words("income.group"),
        value: words(isIncome ? "income.value" : "share.value"),
        interval: words("income.interval"),
        n: words(isIncome ? "income.n" : "share.n"),
      }}
      note={words(isIncome ? "income.note" : "share.note")}
      query={filterQuery(filter, { by, indicator: together.figure.code })}
    />
  );
}
