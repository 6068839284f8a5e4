import { KpiCard, type KpiCardProps } from "@/components/ui/kpi-card";
import { intervalText, valueText } from "@/components/ui/figure-text";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import { definitionHref, recordsHref } from "@/domain/filter-href";
import { formatter } from "@/domain/format";
import type { Standing } from "@/domain/standing";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface CountCardProps {
  language: Language;
  standing: Standing;
  filter: Filter;
  /** The same count of verified records only. */
  verified: Figure | undefined;
  /** The same of the whole programme, beside a count of own districts. */
  total?: Figure | undefined;
  note?: string | undefined;
}

/** A count against its target. */
export function CountCard({ language, standing, filter, verified, total, note }: CountCardProps) {
  const words = translator(language, "overview");
  const { count } = formatter(language);
  const { figure, target, achievement, planned, pace } = standing;
  const ofVerified =
    figure.value === null || verified?.value == null
      ? null
      : words("card.verified", { verified: count(verified.value), value: count(figure.value) });
  const ofProgramme = total?.value == null ? null : words("card.total", { value: count(total.value) });
  return (
    <KpiCard
      {...common(language, figure, filter)}
      target={target === null || achievement === null ? null : { value: target, share: achievement, planned }}
      pace={pace}
      cases={[ofVerified, ofProgramme].filter((text) => text !== null).join(" · ") || null}
      note={note}
    />
  );
}

interface OutcomeCardProps {
  language: Language;
  figure: Figure;
  filter: Filter;
  /** The published value nearest to it, a fraction. */
  published: number | null;
}

/** A share or change with its interval and what was published. */
export function OutcomeCard({ language, figure, filter, published }: OutcomeCardProps) {
  const words = translator(language, "overview");
  const { count } = formatter(language);
  const { value, low, high, n, numerator } = figure;
  const isChange = figure.code === "income_change";
  const interval = intervalText(language, figure);
  const phases = filter.phase.map((code) => code.toUpperCase()).join(", ");
  return (
    <KpiCard
      {...common(language, figure, filter)}
      unit={interval === null ? undefined : `(${interval})`}
      scope={phases === "" ? undefined : words(filter.phase.length > 1 ? "card.scope" : "card.scopeOne", { phases })}
      strip={
        value === null || low === null || high === null
          ? undefined
          : { value, low, high, published, isChange, ...(isChange ? { from: 0, to: Math.max(1.2, high) } : {}) }
      }
      cases={
        n === null
          ? null
          : isChange
            ? words("card.pairs", { n: count(n) })
            : words("card.answers", { k: count(numerator ?? 0), n: count(n) })
      }
      isFew={figure.few}
      note={words("card.noComparison")}
    />
  );
}

function common(language: Language, figure: Figure, filter: Filter) {
  return {
    language,
    name: translator(language, "words")(`indicator.${figure.code}`),
    definitionHref: definitionHref(figure.code),
    recordsHref: recordsHref(figure.code, filter),
    value: figure.value === null ? null : valueText(language, figure),
    nothing: figure.nothing ?? undefined,
  } satisfies Partial<KpiCardProps>;
}
