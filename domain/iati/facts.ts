import { indicatorCodes, type IndicatorCode } from "@/domain/indicators/codes";
import { indicator } from "@/domain/indicators/figure-of";
import { figureIn, type ReleaseContent, type ReleasedResults } from "@/domain/releases/content";

/** A released figure as a result: an indicator of one period, with its target and what stands behind it. */
export interface Fact {
  code: IndicatorCode;
  /** OECD-DAC: 1 output, 2 outcome. Process indicators say how outputs came about. */
  level: 1 | 2;
  isPercentage: boolean;
  /** The value before anything was done, for counts. */
  baseline: number | null;
  target: number | null;
  /** `null` where nothing can be told: the comment says why. */
  actual: number | null;
  nothing: string | null;
  n: number | null;
  low: number | null;
  high: number | null;
  periodStart: string;
  periodEnd: string;
  release: string;
}

/** The results of one phase in a release, from the phase's first day to the release's as-of day. */
export function factsOf(content: ReleaseContent, results: ReleasedResults, startsOn: string): Fact[] {
  return results.rows.flatMap((row): Fact[] => {
    const figure = figureIn(row);
    const code = indicatorCodes.find((one) => one === figure.code);
    if (code === undefined) return [];
    const { level, formula } = indicator(code);
    return [
      {
        code,
        level: level === "outcome" ? 2 : 1,
        isPercentage: formula.shape === "share" || formula.shape === "change",
        baseline: formula.shape === "count" ? 0 : null,
        target: typeof row.target === "number" ? row.target : null,
        actual: figure.value,
        nothing: figure.nothing,
        n: figure.n,
        low: figure.low,
        high: figure.high,
        periodStart: startsOn,
        periodEnd: content.asOf,
        release: content.code,
      },
    ];
  });
}
