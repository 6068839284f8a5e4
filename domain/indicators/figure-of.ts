import type { Figure, Nothing } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import { indicatorCodes, type IndicatorCode } from "@/domain/indicators/codes";
import { counts } from "@/domain/indicators/counts";
import { incomeChange, pairSums } from "@/domain/indicators/income";
import type { Indicator } from "@/domain/indicators/indicator";
import { sumOver, type Measured, type SumOf } from "@/domain/indicators/measured";
import { ratios } from "@/domain/indicators/ratios";
import { wilson } from "@/domain/statistics/shares";

const byCode = new Map([...counts, ...ratios].map((indicator) => [indicator.code, indicator]));

export function indicator(code: IndicatorCode): Indicator {
  const found = byCode.get(code);
  if (found === undefined) throw new Error(`no indicator ${code}`);
  return found;
}

export const indicators: readonly Indicator[] = indicatorCodes.map(indicator);

/** Whether a filter can be applied to an indicator at all; if not, its figure is "not collected". */
export function isCollected({ notWith, kind }: Indicator, filter: Filter): boolean {
  if (notWith.some((name) => filter[name].length > 0)) return false;
  return kind === null || filter.kind.length === 0 || filter.kind.includes(kind);
}

/** Fewer cases than this are marked. */
export const fewCases = 30;

/**
 * The figure of an indicator under a filter, from what the store summed for that filter. Never rounds, never throws.
 */
export function figureOf(code: IndicatorCode, measured: Measured, filter: Filter): Figure {
  const one = indicator(code);
  if (!isCollected(one, filter)) return without(code, "not-collected", null);
  const { formula } = one;
  const sum = sumOver(measured, one.kind);
  switch (formula.shape) {
    case "count": {
      const records = formula.of === "trainers" ? measured.trainerRecords : measured.assistanceRecords;
      if (records === 0 && measured.openPlace) return without(code, "not-yet-reported", null);
      return plain(code, formula.value(sum, measured), formula.leftOut?.(sum, measured) ?? null);
    }
    case "change":
      return change(code, measured, sum);
    default: {
      const [numerator, denominator] = [formula.numerator(sum, measured), formula.denominator(sum, measured)];
      if (denominator === 0)
        return without(code, absence(measured), {
          numerator,
          denominator,
          n: 0,
        });
      const interval = formula.shape === "share" ? wilson(numerator, denominator) : null;
      return {
        code,
        value: numerator / denominator,
        numerator,
        denominator,
        n: denominator,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        few: denominator < fewCases,
        leftOut: null,
        nothing: null,
      };
    }
  }
}

/** A share or change that nobody was asked for yet may still come; in completed phases it was not collected. */
function absence(measured: Measured): Nothing {
  return measured.openPhase ? "not-yet-reported" : "not-collected";
}

function plain(code: IndicatorCode, value: number, leftOut: number | null): Figure {
  return {
    code,
    value,
    numerator: null,
    denominator: null,
    n: null,
    low: null,
    high: null,
    few: false,
    leftOut,
    nothing: null,
  };
}

function change(code: IndicatorCode, measured: Measured, sum: SumOf): Figure {
  const { n, sumB, sumF } = pairSums(sum);
  const estimate = incomeChange(sum);
  const cases = { numerator: sumF, denominator: sumB, n };
  if (estimate === null) return without(code, absence(measured), cases);
  const { value, low, high } = estimate;
  return {
    code,
    value,
    ...cases,
    low,
    high,
    few: n < fewCases,
    leftOut: null,
    nothing: null,
  };
}

function without(
  code: IndicatorCode,
  nothing: Nothing,
  cases: { numerator: number; denominator: number; n: number } | null,
): Figure {
  const { numerator, denominator, n } = cases ?? {
    numerator: null,
    denominator: null,
    n: null,
  };
  return {
    code,
    value: null,
    numerator,
    denominator,
    n,
    low: null,
    high: null,
    few: n !== null && n < fewCases,
    leftOut: null,
    nothing,
  };
}
