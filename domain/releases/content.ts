import type { Released } from "@/domain/disclosure/released";
import type { Told } from "@/domain/disclosure/told-figure";
import type { VerifiedShare } from "@/domain/disclosure/verified-share";
import type { Figure } from "@/domain/figure";
import type { Sums } from "@/domain/funding/ledger";
import type { GapReason } from "@/domain/gap-reason";
import type { Period } from "@/domain/periods";
import type { PublishedFigure } from "@/domain/published-figure";
import type { ResultRecord } from "@/domain/results-table";
import type { ReviewClass } from "@/domain/vocabulary";

/** What a release says, for ever: the figures, and everything by which they can be asked for again. */
export interface ReleaseContent {
  /** Raised when the shape of this changes; older releases keep theirs. */
  readonly format: 1 | 2;
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
  /** From format 2 on: all that is told of people, from which the results are taken. */
  readonly protection?: ReleasedProtection;
  readonly money?: readonly ReleasedMoney[];
  /** Why figures are where they are, as managers had written by then. */
  readonly reasons?: readonly GapReason[];
  /** What others had published of these phases by then. */
  readonly published?: readonly PublishedFigure[];
}

/** The protected tables, and everything that the protection went by. */
export interface ReleasedProtection {
  readonly version: number;
  readonly tables: Released;
  readonly verified: Readonly<Record<string, VerifiedShare>>;
  /** By phase the release beside which it was protected; `null` = the first one of the phase. */
  readonly after: Readonly<Record<string, string | null>>;
}

/** What the ledger said of a phase in one currency, in minor units. */
export interface ReleasedMoney extends Sums {
  readonly phase: string;
  readonly currency: string;
}

/** The results table of one phase, or of all of the release's phases together. */
export interface ReleasedResults {
  readonly phase: string | null;
  readonly rows: readonly ReleasedRow[];
}

/** A line of the results table; from format 2 on with how its figure is told. */
export type ReleasedRow = ResultRecord & { readonly told?: Told };

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
