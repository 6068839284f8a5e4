import type { IndicatorCode } from "@/domain/indicators/codes";
import type { Language } from "@/domain/vocabulary";

/** `share` and `change` are fractions (0.63 = 63 %), `usd` whole dollars; the others count what they name. */
export const publishedUnits = [
  "people",
  "people-per-household",
  "share",
  "change",
  "usd",
  "animals",
  "districts",
  "months",
] as const;
export type PublishedUnit = (typeof publishedUnits)[number];

/** A figure that others have published about the programme: shown beside ours, never mixed with what is counted. */
export interface PublishedFigure {
  id: string;
  /** The phases it speaks of, as the filter of our nearest figure takes them; empty when it is about none of them. */
  phases: readonly string[];
  /** The indicator of ours it comes nearest to; `null` where we count nothing alike. */
  indicator: IndicatorCode | null;
  value: number | null;
  unit: PublishedUnit;
  /** Published as "more than" the value. */
  lowerBound: boolean;
  /** What the number counts, without the number. The Kinyarwanda is a draft until a native speaker has read it. */
  statement: Readonly<Record<Language, string>>;
  /** How else it can be read, or why it is in doubt; the Kinyarwanda is a draft. `null` where the reading is plain. */
  readingInDoubt: Readonly<Record<Language, string>> | null;
  source: string;
  /** Year, month or day of the source, as far as it is known. */
  sourceDate: string | null;
  /** Ids of the figures that cannot hold together with this one, or disagree on the same thing. */
  contradicts: readonly string[];
}
