import type { Filter } from "@/domain/filter";
import { filterHref } from "@/domain/filter-href";
import { periodKinds, type PeriodKind } from "@/domain/periods";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface PeriodChoiceProps {
  language: Language;
  path: string;
  filter: Filter;
  chosen: PeriodKind;
  /** How many periods before today's the chosen one lies. */
  back: number;
}

/** Links that choose over which period the results table counts. */
export function PeriodChoice({ language, path, filter, chosen, back }: PeriodChoiceProps) {
  const words = translator(language, "phases");
  return (
    <nav className="choices" aria-label={words("period.label")}>
      <span>{words("period.label")}</span>
      {periodKinds.map((period) => (
        <a
          key={period}
          href={`${filterHref(path, filter, { period })}#results`}
          aria-current={period === chosen ? "true" : undefined}
        >
          {words(`period.${period}`)}
        </a>
      ))}
      <a href={`${filterHref(path, filter, { period: chosen, back: String(back + 1) })}#results`}>
        {words("period.before")}
      </a>
      {back > 0 && (
        <a href={`${filterHref(path, filter, { period: chosen, back: back === 1 ? "" : String(back - 1) })}#results`}>
          {words("period.after")}
        </a>
      )}
    </nav>
  );
}
