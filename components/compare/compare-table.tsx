import { DataTable } from "@/components/ui/data-table";
import { intervalText, valueText } from "@/components/ui/figure-text";
import type { Comparison } from "@/domain/comparison";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import { definitionHref, recordsHref } from "@/domain/filter-href";
import { formatter } from "@/domain/format";
import { indicator } from "@/domain/indicators/figure-of";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface Side {
  name: string;
  filter: Filter;
}

interface CompareTableProps {
  language: Language;
  first: Side;
  second: Side;
  rows: readonly { first: Figure; second: Figure; comparison: Comparison }[];
}

/** All figures of two sides with their difference, its interval, and what that allows to say. */
export function CompareTable({ language, first, second, rows }: CompareTableProps) {
  const words = translator(language, "compare");
  const names = translator(language, "words");
  return (
    <section className="card">
      <DataTable
        language={language}
        caption={words("table.caption", { first: first.name, second: second.name })}
        columns={[
          { key: "indicator", title: words("table.indicator") },
          { key: "first", title: first.name, isNumber: true },
          { key: "second", title: second.name, isNumber: true },
          { key: "difference", title: words("table.difference"), isNumber: true },
          { key: "words", title: words("table.words") },
        ]}
        rows={rows.map(({ first: ours, second: theirs, comparison }) => ({
          key: ours.code,
          cells: {
            indicator: { text: names(`indicator.${ours.code}`), href: definitionHref(ours.code) },
            first: valueCell(language, ours, first.filter),
            second: valueCell(language, theirs, second.filter),
            difference: differenceCell(language, ours, comparison),
            words: verdict(language, comparison, first, second),
          },
        }))}
      />
      <p className="quiet">
        {words("note")} {words("overlap")}
      </p>
    </section>
  );
}

function valueCell(language: Language, figure: Figure, filter: Filter) {
  const text = valueText(language, figure);
  if (figure.value === null) return text;
  const interval = intervalText(language, figure);
  return { text, href: recordsHref(figure.code, filter), note: interval ?? undefined };
}

function differenceCell(language: Language, { code }: Figure, { difference }: Comparison) {
  if (difference === null) return "";
  const words = translator(language, "compare");
  const { signed } = formatter(language);
  const { value, low, high } = difference;
  const { shape } = indicator(code).formula;
  if (shape === "count" || shape === "ratio") return signed(value, shape === "ratio" ? 1 : 0);
  const points = (fraction: number) => signed(fraction * 100, 1);
  return {
    text: words("points", { difference: points(value) }),
    note: low === null || high === null ? undefined : `${points(low)} … ${points(high)}`,
  };
}

function verdict(language: Language, { verdict: found }: Comparison, first: Side, second: Side): string {
  const words = translator(language, "compare");
  if (found === "first") return words("words.higher", { name: first.name });
  if (found === "second") return words("words.higher", { name: second.name });
  return words(`words.${found}`);
}
