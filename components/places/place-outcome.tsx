import { FigureDots, type NamedFigure } from "@/components/figures/figure-dots";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import { filterQuery } from "@/domain/filter-href";
import { comparison } from "@/domain/findings/outcomes";
import type { IndicatorCode } from "@/domain/indicators/codes";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface PlaceOutcomeProps {
  language: Language;
  code: IndicatorCode;
  filter: Filter;
  /** The place itself and those it is compared with; the place comes last, in bold. */
  rows: readonly NamedFigure[];
  figure: Figure;
  name: string;
  asOf: string;
  source: string;
  isDemonstration: boolean;
}

/** One outcome of a place beside other districts, with intervals: the title says whether they can be told apart. */
export function PlaceOutcome({ language, code, filter, rows, figure, name, ...frame }: PlaceOutcomeProps) {
  const words = translator(language, "places");
  const outcomes = translator(language, "outcomes");
  const indicator = translator(language, "words")(`indicator.${code}`);
  const found = comparison(rows);
  const sentence = found.key === "clear" ? outcomes("compare.clear", found) : outcomes(`compare.${found.key}`);
  const districts = rows.flatMap(({ filter: { district } }) => district);
  return (
    <FigureDots
      {...frame}
      language={language}
      id={code}
      code={code}
      title={words("outcome.title", { indicator, sentence })}
      definition={words("outcome.definition", { indicator })}
      rows={[...rows, { key: "own", name, figure, filter, isTotal: true }]}
      caption={indicator}
      heads={{
        row: words("outcome.place"),
        value: words("outcome.value"),
        interval: words("outcome.interval"),
        n: words("outcome.n"),
      }}
      note={outcomes(code === "income_change" ? "income.note" : "share.note")}
      query={filterQuery({ ...filter, province: [], district: districts }, { by: "district", indicator: code })}
    />
  );
}
