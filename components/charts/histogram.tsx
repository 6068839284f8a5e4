import { Drawing } from "@/components/charts/drawing";
import { percentOf, place, roundSteps } from "@/components/charts/scale";
import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";

/** Edges as fractions; `null` at an open end. */
export interface HistogramBin {
  from: number | null;
  to: number | null;
  count: number;
}

export interface HistogramProps {
  language: Language;
  label: string;
  bins: readonly HistogramBin[];
  /** Values to be pointed at, such as the median. */
  marks?: readonly { value: number; name: string }[];
}

/** How many people had which change: bars from zero, all of one width, whatever the bins' own. */
export function Histogram(props: HistogramProps) {
  return <Drawing margin="axis" label={props.label} wide={picture(props, 220, 11)} narrow={picture(props, 200, 5)} />;
}

/** The round counts of the vertical axis. */
export function countSteps(bins: readonly HistogramBin[]): number[] {
  return roundSteps(0, Math.max(1, ...bins.map(({ count }) => count)), 4);
}

const lineHeight = 18;

function picture({ language, bins, marks = [] }: HistogramProps, plotHeight: number, edgeNames: number) {
  const top = 12 + marks.length * lineHeight;
  const steps = countSteps(bins);
  const y = place(0, steps.at(-1) ?? 1, top + plotHeight, top);
  const width = 100 / Math.max(1, bins.length);
  const every = Math.ceil(bins.length / edgeNames);
  const { count, percent } = formatter(language);
  const parts = (
    <>
      {steps.map((value) => (
        <g key={value}>
          <line className="grid" x2="100%" y1={y(value)} y2={y(value)} />
          <text className="small soft end" x="-8" y={y(value) + 4}>
            {count(value)}
          </text>
        </g>
      ))}
      {bins.map((bin, index) => (
        <g key={bin.from ?? "open"}>
          <rect
            className="bar good"
            x={percentOf(index * width + width * 0.06)}
            width={percentOf(width * 0.88)}
            y={y(bin.count)}
            height={y(0) - y(bin.count)}
          />
          {bin.from !== null && index % every === 0 && (
            <text className="small soft middle" x={percentOf(index * width)} y={top + plotHeight + 18}>
              {percent(bin.from)}
            </text>
          )}
        </g>
      ))}
      {marks.map(({ value, name }, index) => {
        const x = binPlace(bins, value) * width;
        return (
          <g key={name}>
            <line
              className="mark-line"
              x1={percentOf(x)}
              x2={percentOf(x)}
              y1={lineHeight * (index + 1) - 2}
              y2={y(0)}
            />
            <text
              className={`small ${x > 60 ? "end" : ""}`}
              x={percentOf(x)}
              dx={x > 60 ? -6 : 6}
              y={lineHeight * (index + 1)}
            >
              {name}
            </text>
          </g>
        );
      })}
    </>
  );
  return { height: top + plotHeight + 26, parts };
}

/** Where a value falls, counted in bins; within an open bin in its middle. */
function binPlace(bins: readonly HistogramBin[], value: number): number {
  const index = bins.findIndex(({ to }) => to === null || value < to);
  const { from = null, to = null } = bins[index] ?? {};
  return from === null || to === null ? index + 0.5 : index + (value - from) / (to - from);
}
