import type { IndicatorCode } from "@/domain/indicators/codes";
import { figureOf, indicator } from "@/domain/indicators/figure-of";
import { sumOver, type Measured } from "@/domain/indicators/measured";
import { everything } from "@/domain/filter";

/** Why a figure differs between two releases. */
export const changeCauses = [
  "new-records",
  "corrected",
  "voided",
  "restored",
  "verified",
  "returned",
  "loaded",
  "time-passed",
  "definition-changed",
] as const;
export type ChangeCause = (typeof changeCauses)[number];

/** A cause as it is told: small ones only together. */
export type ToldCause = ChangeCause | "others-together";

const causesOfVerbs: readonly (readonly [string, ChangeCause])[] = [
  ["record-", "new-records"],
  // A draft begins to count when it is submitted.
  ["submit-", "new-records"],
  ["correct-", "corrected"],
  ["merge-", "corrected"],
  ["unmerge-", "corrected"],
  ["void-", "voided"],
  ["restore-", "restored"],
  ["verify-", "verified"],
  ["return-", "returned"],
];

/** The cause that a stored change stands for; whatever is not the verb of one record came with a load or an import. */
export function causeOf(verb: string): ChangeCause {
  return causesOfVerbs.find(([beginning]) => verb.startsWith(beginning))?.[1] ?? "loaded";
}

export interface Contribution {
  cause: ToldCause;
  /** What it added to the numerator (of a count: to the count itself) and to the denominator. */
  numerator: number;
  denominator: number;
  /** What it added to the value; `null` where a ratio has no value on the way. */
  value: number | null;
}

export interface ExplainedFigure {
  code: IndicatorCode;
  from: number | null;
  to: number | null;
  contributions: Contribution[];
}

/** What each cause did to the measures, in any order; together they lead from one release's measures to the other's. */
export type CausedMeasures = ReadonlyMap<ChangeCause, Measured>;

/**
 * Why a figure changed, adding up exactly to the difference of its numerator and denominator. The part of a ratio is
 * the mean of what a cause adds over all orders in which the causes can come (Shapley, 1953), because it depends on
 * what came before.
 */
export function explain(
  code: IndicatorCode,
  before: Measured,
  after: Measured,
  caused: CausedMeasures,
): ExplainedFigure {
  const parts = [...caused].map(([cause, measured]) => ({ cause, ...partsOf(code, measured) }));
  const moved = parts.filter(({ numerator, denominator }) => numerator !== 0 || denominator !== 0);
  const values = valuesAdded(code, partsOf(code, before), moved);
  return {
    code,
    from: figureOf(code, before, everything).value,
    to: figureOf(code, after, everything).value,
    contributions: moved.map((part, i) => ({ ...part, value: values?.[i] ?? null })),
  };
}

interface Parts {
  numerator: number;
  denominator: number;
}

/** Numerator and denominator of a figure, a count being its own numerator: sums, so they add up over causes. */
export function partsOf(code: IndicatorCode, measured: Measured): Parts {
  const { formula, kind } = indicator(code);
  const sum = sumOver(measured, kind);
  switch (formula.shape) {
    case "count":
      return { numerator: formula.value(sum, measured), denominator: 0 };
    case "change":
      return { numerator: sum("sum_f"), denominator: sum("sum_b") };
    default:
      return { numerator: formula.numerator(sum, measured), denominator: formula.denominator(sum, measured) };
  }
}

/** What each part adds to the value; `null` when a ratio has no value on some way from the one to the other. */
function valuesAdded(code: IndicatorCode, start: Parts, parts: readonly Parts[]): number[] | null {
  const { shape } = indicator(code).formula;
  if (shape === "count") return parts.map(({ numerator }) => numerator);
  const at = Array.from({ length: 2 ** parts.length }, (_, chosen) => {
    const { numerator, denominator } = parts.filter((__, i) => isChosen(chosen, i)).reduce<Parts>(added, start);
    return denominator > 0 ? numerator / denominator : null;
  });
  const known = at.filter((value) => value !== null);
  if (known.length < at.length) return null;
  return parts.map((_, i) =>
    known.reduce((mean, value, chosen) => {
      if (isChosen(chosen, i)) return mean;
      const size = parts.filter((__, other) => isChosen(chosen, other)).length;
      const orders = factorial(size) * factorial(parts.length - size - 1);
      return mean + (orders / factorial(parts.length)) * ((known[chosen + 2 ** i] ?? 0) - value);
    }, 0),
  );
}

/** Whether a subset, written as the bits of a number, holds the part at a position. */
function isChosen(subset: number, position: number): boolean {
  return Math.floor(subset / 2 ** position) % 2 === 1;
}

function added(a: Parts, b: Parts): Parts {
  return { numerator: a.numerator + b.numerator, denominator: a.denominator + b.denominator };
}

function factorial(number: number): number {
  return number <= 1 ? 1 : number * factorial(number - 1);
}
