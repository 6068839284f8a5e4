import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface IntervalStripProps {
  language: Language;
  /** Fractions; a change is shown with its sign. */
  value: number;
  low: number;
  high: number;
  /** What others published, marked below the line. */
  published?: number | null;
  isChange?: boolean;
  /** Ends of the scale, as fractions. */
  from?: number;
  to?: number;
}

/** A point with its 95 % interval on a line, and what was published below it. */
export function IntervalStrip(props: IntervalStripProps) {
  const { value, low, high, published = null, from = 0, to = 1 } = props;
  const at = (fraction: number) => `${(((clamp(fraction, from, to) - from) / (to - from)) * 96 + 2).toFixed(1)}%`;
  const width = (((clamp(high, from, to) - clamp(low, from, to)) / (to - from)) * 96).toFixed(1);
  return (
    <svg className="strip" role="img" aria-label={labelOf(props)} width="100%" height="30">
      <rect className="meter-ground" y="8" width="100%" height="10" rx="5" />
      <rect className="strip-whisker" x={at(low)} y="11" width={`${width}%`} height="4" />
      <circle className="strip-point" cx={at(value)} cy="13" r="6" />
      {published !== null && (
        <svg x={at(published)} y="20" overflow="visible">
          <path className="published-mark" d="M0 0l5 8h-10z" />
        </svg>
      )}
    </svg>
  );
}

function labelOf({ language, value, low, high, published = null, isChange = false }: IntervalStripProps): string {
  const words = translator(language, "ui");
  const { percent, signedPercent, interval } = formatter(language);
  const spell = isChange ? signedPercent : percent;
  const values = { value: spell(value), interval: interval(low, high) };
  return published === null
    ? words("strip", values)
    : words("stripPublished", { ...values, published: spell(published) });
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
