import type { IndicatorCode } from "@/domain/indicators/codes";

/** Why a figure has no value: four things that must never be mistaken for 0. `withheld` protects persons. */
export const nothings = ["not-yet-reported", "not-collected", "withheld"] as const;
export type Nothing = (typeof nothings)[number];

/**
 * One figure, the same for page, chart, table, CSV, XLSX, API and command line.
 * Shares and changes are fractions (0.63 = 63 %), counts are whole numbers; nothing is rounded.
 */
export interface Figure {
  code: IndicatorCode;
  value: number | null;
  /** `null` for plain counts. */
  numerator: number | null;
  denominator: number | null;
  /** Number of cases behind a share or change; `null` for plain counts. */
  n: number | null;
  /** 95 % interval; `null` where there is none. */
  low: number | null;
  high: number | null;
  /** n < 30. */
  few: boolean;
  /** Units that could not enter the figure, e.g. households of unknown size. */
  leftOut: number | null;
  nothing: Nothing | null;
  /** The day of which it is true, where that is not the day that was asked for: a figure of the last release. */
  asOf?: string;
}
