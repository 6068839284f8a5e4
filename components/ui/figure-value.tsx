import { intervalText, valueText } from "@/components/ui/figure-text";
import { Nothing } from "@/components/ui/nothing";
import { FewTag } from "@/components/ui/tag";
import type { Figure } from "@/domain/figure";
import { definitionHref, recordsHref } from "@/domain/filter-href";
import type { Filter } from "@/domain/filter";
import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface FigureValueProps {
  language: Language;
  figure: Figure;
  /** The filter under which the figure was taken: its records are listed under the same; `null` = no link. */
  filter: Filter | null;
}

/** One figure in a line: its value, which opens its records, its interval, its cases and its definition. */
export function FigureValue({ language, figure, filter }: FigureValueProps) {
  const words = translator(language, "ui");
  const name = translator(language, "words")(`indicator.${figure.code}`);
  const value = valueText(language, figure);
  const interval = intervalText(language, figure);
  return (
    <span className="figure-value">
      {figure.value === null ? (
        <Nothing language={language} nothing={figure.nothing ?? "not-collected"} />
      ) : (
        <OpenedValue
          value={value}
          href={(filter && recordsHref(figure.code, filter)) ?? null}
          label={words("recordsOf", { name, value })}
        />
      )}
      {interval !== null && <small> ({interval})</small>}
      {figure.n !== null && <small> n = {formatter(language).count(figure.n)}</small>}
      {figure.few && figure.value !== null && <FewTag language={language} />}{" "}
      <a className="definition" href={definitionHref(figure.code)} aria-label={words("definitionOf", { name })}>
        ?
      </a>
    </span>
  );
}

function OpenedValue({ value, href, label }: { value: string; href: string | null; label: string }) {
  if (href === null) return <b>{value}</b>;
  return (
    <a href={href} aria-label={label}>
      <b>{value}</b>
    </a>
  );
}
