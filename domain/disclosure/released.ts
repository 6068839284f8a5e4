import type { Attribute, CountCode, PlaceCode, ShareCode } from "@/domain/disclosure/catalogue";

/**
 * What one place of a table shows. `earlier`: true as of the day given and changed by too few since to be told anew.
 * `withheld` is never zero; no cell says whether it is small itself or would tell another one.
 */
export type Shown =
  | { as: "exact"; value: number }
  | { as: "earlier"; value: number; asOf: string }
  | { as: "at-least"; low: number }
  | { as: "withheld" };

/** A part of a released table with its own parts, as far as they may be told apart: none = told together only. */
export interface ReleasedPart {
  id: string;
  leaves: readonly string[];
  shown: Shown;
  parts: readonly ReleasedPart[];
  /** Untold parts of which the told numbers themselves say that they are large. */
  atLeast: readonly { id: string; low: number }[];
}

/** A share (fractions): with everything, or a bound where numerator or complement is small, or withheld. */
export type ReleasedShare =
  | { as: "exact"; asOf: string; numerator: number; n: number }
  | { as: "at-least"; asOf: string; low: number; n: number | null }
  | { as: "at-most"; asOf: string; high: number; n: number }
  | { as: "few"; asOf: string; n: number }
  | { as: "withheld" };

/** A change of mean incomes, rounded to whole percent; never the sums. */
export type ReleasedIncome =
  | { as: "rounded"; asOf: string; value: number; low: number | null; high: number | null; n: number }
  | { as: "dominated"; asOf: string; n: number }
  | { as: "withheld" };

export interface ReleasedPhase {
  phase: string;
  asOf: string;
  counts: Record<CountCode, Shown>;
  /** Households of unknown size behind the indirect beneficiaries. */
  unknownSize: Shown;
  /** Begun trainees with a trainer, over the trainers, who are no small cell. */
  taught: Shown;
  activeTrainers: number;
  trainers: number;
  places: Record<PlaceCode, ReleasedPart> | null;
  who: Record<Attribute, ReleasedPart>;
  completion: ReleasedShare;
  shares: Record<ShareCode, ReleasedShare>;
  income: ReleasedIncome;
}

export interface Released {
  asOf: string;
  threshold: number;
  phases: readonly ReleasedPhase[];
  programme: { counts: Record<CountCode, Shown>; trainers: number };
}
