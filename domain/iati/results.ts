import { told, type Element } from "@/domain/iati/element";
import type { Fact } from "@/domain/iati/facts";
import type { Told } from "@/domain/iati/source";
import type { IndicatorCode } from "@/domain/indicators/codes";

/** What an indicator is called and what it counts. */
export type IndicatorWords = (code: IndicatorCode) => { title: Told; definition: Told };

const titles = {
  1: { en: "Outputs", fr: "Produits" },
  2: { en: "Outcomes: changes since baseline, not effects", fr: "Évolutions depuis la situation de référence" },
} as const;

/** Results by OECD-DAC level, each with its indicators. */
export function resultsOf(facts: readonly Fact[], words: IndicatorWords): Element[] {
  return ([1, 2] as const).flatMap((level) => {
    const own = facts.filter((fact) => fact.level === level);
    if (own.length === 0) return [];
    return [
      {
        "@type": String(level),
        "@aggregation-status": "0",
        title: told(titles[level]),
        indicator: own.map((fact) => indicatorElement(fact, words)),
      },
    ];
  });
}

function indicatorElement(fact: Fact, words: IndicatorWords): Element {
  const { title, definition } = words(fact.code);
  const { baseline, target, actual, periodStart, periodEnd } = fact;
  return {
    "@measure": fact.isPercentage ? "2" : "1",
    "@ascending": "1",
    "@aggregation-status": "0",
    title: told(title),
    description: told(definition),
    baseline:
      baseline === null
        ? undefined
        : { "@year": periodStart.slice(0, 4), "@iso-date": periodStart, "@value": spelled(fact, baseline) },
    period: {
      "period-start": { "@iso-date": periodStart },
      "period-end": { "@iso-date": periodEnd },
      target: target === null ? undefined : { "@value": spelled(fact, target) },
      actual: actual === null ? undefined : { "@value": spelled(fact, actual), comment: told(evidence(fact)) },
    },
  };
}

/** Percentages in hundredths, with as many digits as four places give. */
function spelled({ isPercentage }: Fact, value: number): string {
  return String(Number((isPercentage ? value * 100 : value).toFixed(4)));
}

function evidence(fact: Fact): Told {
  const { n, low, high, release } = fact;
  const of = (value: number) => spelled(fact, value);
  const interval = low === null || high === null ? null : [of(low), of(high)];
  const en = [
    `Release ${release}`,
    ...(n === null ? [] : [`n = ${n}`]),
    ...(interval === null ? [] : [`95 % interval ${interval.join(" to ")}`]),
  ];
  const fr = [
    `Publication ${release}`,
    ...(n === null ? [] : [`n = ${n}`]),
    ...(interval === null ? [] : [`intervalle à 95 % de ${interval.join(" à ")}`]),
  ];
  return { en: en.join("; "), fr: fr.join("; ") };
}
