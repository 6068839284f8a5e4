import type { IndicatorCode } from "@/domain/indicators/codes";
import type { FilterName, Measured, Part, SumOf } from "@/domain/indicators/measured";
import type { Kind } from "@/domain/vocabulary";

type Sum = (sum: SumOf, measured: Measured) => number;

/** How a figure follows from measures; `of` says whose absence makes a count "not yet reported". */
export type Formula =
  | { shape: "count"; of: "assistance" | "trainers"; value: Sum; leftOut?: Sum }
  | { shape: "share"; numerator: Sum; denominator: Sum }
  | { shape: "ratio"; numerator: Sum; denominator: Sum }
  | { shape: "change" };

/** One indicator as data; its words stand in the messages, its exact meaning in `docs/figures.md`. */
export interface Indicator {
  code: IndicatorCode;
  level: "output" | "outcome" | "process";
  /** With one of these filters it is not collected. */
  notWith: readonly FilterName[];
  /** The kind of assistance it is about; `null` = any. */
  kind: Kind | null;
  parts: readonly Part[];
  /** Measures of `progress_cells`, summed over the filter (and over `kind`). */
  measures: readonly string[];
  formula: Formula;
}
