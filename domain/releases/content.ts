import type { Figure } from "@/domain/figure";
import type { Period } from "@/domain/periods";
import type { ResultRecord } from "@/domain/results-table";
import type { ReviewClass } from "@/domain/vocabulary";

/** What a release says, for ever: the figures, and everything by which they can be asked for again. */
export interface ReleaseContent {
  /** Raised when the shape of this changes; older releases keep theirs. */
  readonly format: 1;
  readonly code: string;
  readonly programme: string;
  readonly phases: readonly string[];
  readonly period: Pick<Period, "kind" | "start" | "end">;
  readonly asOf: string;
  readonly review: ReviewClass;
  readonly dataVersion: number;
  readonly codeVersion: string;
  /** Version of the definitions that the figures follow. */
  readonly definitions: string;
  /** Counts of people below this are withheld. */
  readonly threshold: number;
  /** The register's people are invented. */
  readonly demonstration: boolean;
  readonly results: readonly ReleasedResults[];
}

/** The results table of one phase, or of all of the release's phases together. */
export interface ReleasedResults {
  readonly phase: string | null;
  readonly rows: readonly ResultRecord[];
}

const countsOfPeople: readonly string[] = [
  "direct_beneficiaries",
  "indirect_beneficiaries",
  "trainees_enrolled",
  "trainees_completed",
  "livestock_recipients",
  "housing_recipients",
];
const notOfPeople: readonly string[] = ["trainers_trained"];

/**
 * A line of the results table as it may leave: numbers that a few people stand behind are withheld, which is not 0.
 * Of a share that is each of its two sides; counts of trainers are not of people.
 */
export function releasable(row: ResultRecord, threshold: number): ResultRecord {
  const code = String(row.indicator);
  if (notOfPeople.includes(code) || row.nothing !== null) return row;
  const isFew = (value: ResultRecord[keyof ResultRecord]) => typeof value === "number" && value < threshold;
  const isCount = countsOfPeople.includes(code);
  const left = isCount || row.low === null ? null : Number(row.denominator) - Number(row.numerator);
  const isSmall = isCount
    ? isFew(row.cumulative)
    : code === "income_change"
      ? isFew(row.n)
      : isFew(row.numerator) || isFew(left);
  if (isSmall) return withheld(row);
  const unverified = Number(row.cumulative) - Number(row.verified);
  const isPartSmall = isFew(row.verified) || (row.verified !== null && unverified > 0 && unverified < threshold);
  return {
    ...row,
    in_period: isFew(row.in_period) ? null : row.in_period,
    verified: isPartSmall ? null : row.verified,
    left_out: isFew(row.left_out) ? null : row.left_out,
  };
}

function withheld(row: ResultRecord): ResultRecord {
  const none = { in_period: null, cumulative: null, share_of_target: null, pace: null, numerator: null };
  const nor = { denominator: null, n: null, low: null, high: null, left_out: null, verified: null };
  return { ...row, ...none, ...nor, few: false, nothing: "withheld" };
}

/** The figure of a released line, as every page and file shows figures. */
export function figureIn(row: ResultRecord): Omit<Figure, "code"> & { code: string } {
  const number = (value: ResultRecord[keyof ResultRecord]) => (typeof value === "number" ? value : null);
  const nothing = row.nothing;
  return {
    code: String(row.indicator),
    value: number(row.cumulative),
    numerator: number(row.numerator),
    denominator: number(row.denominator),
    n: number(row.n),
    low: number(row.low),
    high: number(row.high),
    few: row.few === true,
    leftOut: number(row.left_out),
    nothing: nothing === "withheld" || nothing === "not-collected" || nothing === "not-yet-reported" ? nothing : null,
  };
}
