import { countCodes, shareCodes } from "@/domain/disclosure/catalogue";
import type { Released, ReleasedIncome, ReleasedPhase, ReleasedShare, Shown } from "@/domain/disclosure/released";
import type { Figure } from "@/domain/figure";
import type { IndicatorCode } from "@/domain/indicators/codes";
import { fewCases } from "@/domain/indicators/figure-of";
import { wilson } from "@/domain/statistics/shares";

/**
 * How a figure is told: with its value (`exact`; `rounded` to whole percent), as a bound, with the number of cases
 * alone (`few`: too few to tell how many of them; `dominated`: a few incomes make up most), or not at all.
 */
export const tellings = ["exact", "rounded", "at-least", "at-most", "few", "dominated", "withheld"] as const;
export type Telling = (typeof tellings)[number];

export interface Told {
  as: Telling;
  /** The day of which it is true; `null` when nothing is told. */
  asOf: string | null;
  /** A count or a fraction that the value is not below or not above. */
  bound: number | null;
}

export interface ToldFigure {
  figure: Figure;
  told: Told;
}

/** A figure of a whole phase from its protected tables. */
export function toldOfPhase(code: IndicatorCode, phase: ReleasedPhase): ToldFigure {
  const { asOf } = phase;
  const count = countCodes.find((one) => one === code);
  const share = shareCodes.find((one) => one === code);
  if (count !== undefined) {
    const leftOut = count === "indirect_beneficiaries" ? valueOf(phase.unknownSize) : null;
    return ofCount(code, phase.counts[count], asOf, leftOut);
  }
  if (share !== undefined) return ofShare(code, phase.shares[share]);
  if (code === "completion_rate") return ofShare(code, phase.completion);
  if (code === "income_change") return ofIncome(code, phase.income);
  if (code === "trainees_per_trainer") return perTrainer(code, phase);
  return valued({ ...empty(code), value: phase.trainers }, asOf);
}

/** A count of all released phases together; `null` for what the catalogue has of single phases only. */
export function toldTogether(code: IndicatorCode, { programme, asOf }: Released): ToldFigure | null {
  const count = countCodes.find((one) => one === code);
  if (count !== undefined) return ofCount(code, programme.counts[count], asOf, null);
  return code === "trainers_trained" ? valued({ ...empty(code), value: programme.trainers }, asOf) : null;
}

/** A count as one place of a table shows it. */
export function ofCount(code: IndicatorCode, shown: Shown, asOf: string, leftOut: number | null): ToldFigure {
  switch (shown.as) {
    case "exact":
      return valued({ ...empty(code), value: shown.value, leftOut }, asOf);
    case "earlier":
      return valued({ ...empty(code), value: shown.value }, shown.asOf);
    case "at-least":
      return bounded(code, { as: "at-least", asOf, bound: shown.low }, null);
    case "withheld":
      return notTold(code);
  }
}

export function notTold(code: IndicatorCode): ToldFigure {
  return bounded(code, { as: "withheld", asOf: null, bound: null }, null);
}

function ofShare(code: IndicatorCode, share: ReleasedShare): ToldFigure {
  switch (share.as) {
    case "exact": {
      const { numerator, n, asOf } = share;
      if (n === 0) return notTold(code);
      const interval = wilson(numerator, n);
      const cases = { numerator, denominator: n, n, few: n < fewCases };
      return valued(
        { ...empty(code), ...cases, value: numerator / n, low: interval?.low ?? null, high: interval?.high ?? null },
        asOf,
      );
    }
    case "at-least":
      return bounded(code, { as: "at-least", asOf: share.asOf, bound: share.low }, share.n);
    case "at-most":
      return bounded(code, { as: "at-most", asOf: share.asOf, bound: share.high }, share.n);
    case "few":
      return bounded(code, { as: "few", asOf: share.asOf, bound: null }, share.n);
    case "withheld":
      return notTold(code);
  }
}

function ofIncome(code: IndicatorCode, income: ReleasedIncome): ToldFigure {
  if (income.as === "withheld") return notTold(code);
  const { n, asOf } = income;
  if (income.as === "dominated") return bounded(code, { as: "dominated", asOf, bound: null }, n);
  const { value, low, high } = income;
  return {
    figure: { ...empty(code), value, low, high, n, few: n < fewCases, nothing: null },
    told: { as: "rounded", asOf, bound: null },
  };
}

function perTrainer(code: IndicatorCode, { taught, activeTrainers, asOf }: ReleasedPhase): ToldFigure {
  const numerator = valueOf(taught);
  if (numerator === null || activeTrainers === 0) return notTold(code);
  const cases = { numerator, denominator: activeTrainers, n: activeTrainers, few: activeTrainers < fewCases };
  const day = taught.as === "earlier" ? taught.asOf : asOf;
  return valued({ ...empty(code), ...cases, value: numerator / activeTrainers }, day);
}

function valueOf(shown: Shown): number | null {
  return shown.as === "exact" || shown.as === "earlier" ? shown.value : null;
}

function valued(figure: Figure, asOf: string): ToldFigure {
  return { figure: { ...figure, nothing: null }, told: { as: "exact", asOf, bound: null } };
}

function bounded(code: IndicatorCode, told: Told, n: number | null): ToldFigure {
  return { figure: { ...empty(code), n, few: n !== null && n < fewCases }, told };
}

function empty(code: IndicatorCode): Figure {
  const none = { value: null, numerator: null, denominator: null, n: null, low: null, high: null, leftOut: null };
  return { code, ...none, few: false, nothing: "withheld" };
}
