import { Drawing } from "@/components/charts/drawing";
import { percentOf, place, roundSteps, type Place } from "@/components/charts/scale";
import { nothingWord } from "@/components/ui/nothing";
import type { Nothing } from "@/domain/figure";
import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** Values and ends of the 95 % interval are fractions. */
export interface IntervalRow {
  key: string;
  name: string;
  value: number | null;
  low: number | null;
  high: number | null;
  n: number | null;
  few: boolean;
  nothing?: Nothing | null;
  isTotal?: boolean;
}

export interface IntervalDotsData {
  rows: readonly IntervalRow[];
  /** What others published about the same. */
  published?: number | null;
  baseline?: number | null;
  /** Changes have a sign and may lie below zero; shares reach from 0 to 100 %. */
  isChange?: boolean;
}

export interface IntervalDotsProps extends IntervalDotsData {
  language: Language;
  label: string;
}

/** One figure for several groups: points with their intervals on one scale. */
export function IntervalDots(props: IntervalDotsProps) {
  return <Drawing label={props.label} wide={wide(props)} narrow={narrow(props)} />;
}

const top = 22;

/** The round values of the horizontal axis, as fractions. */
export function dotSteps({ rows, published, baseline, isChange = false }: IntervalDotsData): number[] {
  if (!isChange) return [0, 0.2, 0.4, 0.6, 0.8, 1];
  // An interval of a handful of cases may reach far: it is cut off at the edge rather than flatten all others.
  const values = rows.flatMap(({ value, low, high, few }) => (few ? [value] : [value, low, high]));
  const known = [...values, published, baseline, 0].filter((value) => value != null);
  return roundSteps(Math.min(...known), Math.max(...known), 5);
}

function wide(props: IntervalDotsProps) {
  const pitch = 42;
  const steps = dotSteps(props);
  const x = place(steps[0] ?? 0, steps.at(-1) ?? 1, 24, 80);
  const bottom = top + props.rows.length * pitch;
  const parts = (
    <>
      <Scale {...props} steps={steps} x={x} bottom={bottom} />
      {props.rows.map((row, index) => {
        const y = top + index * pitch + pitch / 2;
        return (
          <g key={row.key}>
            <text className={row.isTotal ? "strong" : ""} y={y + 5}>
              {row.name}
            </text>
            <Dot row={row} x={x} y={y} />
            <text className="strong end" x="100%" y={y - 2}>
              {valueOf(props, row)}
            </text>
            <text className="small soft end" x="100%" y={y + 15}>
              {casesOf(props, row)}
            </text>
          </g>
        );
      })}
    </>
  );
  return { height: bottom + 24, parts };
}

function narrow(props: IntervalDotsProps) {
  const pitch = 50;
  const steps = dotSteps(props);
  const x = place(steps[0] ?? 0, steps.at(-1) ?? 1, 4, 94);
  const bottom = top + props.rows.length * pitch;
  const parts = (
    <>
      <Scale {...props} steps={steps} x={x} bottom={bottom} />
      {props.rows.map((row, index) => {
        const y = top + index * pitch;
        return (
          <g key={row.key}>
            <text className={row.isTotal ? "strong halo" : "halo"} y={y + 16}>
              {row.name}
            </text>
            <text className="small end halo" x="100%" y={y + 16}>
              <tspan className="strong">{valueOf(props, row)}</tspan> {casesOf(props, row)}
            </text>
            <Dot row={row} x={x} y={y + 32} />
          </g>
        );
      })}
    </>
  );
  return { height: bottom + 24, parts };
}

function Scale(props: IntervalDotsProps & { steps: readonly number[]; x: Place; bottom: number }) {
  const { language, published, baseline, steps, x, bottom } = props;
  const words = translator(language, "charts");
  const { percent, signedPercent } = formatter(language);
  const spell = props.isChange ? signedPercent : percent;
  return (
    <>
      {steps.map((value) => (
        <g key={value}>
          <line
            className={value === 0 ? "rule strong-rule" : "grid"}
            x1={percentOf(x(value))}
            x2={percentOf(x(value))}
            y1={top}
            y2={bottom}
          />
          <text className="small soft middle" x={percentOf(x(value))} y={bottom + 18}>
            {percent(value)}
          </text>
        </g>
      ))}
      {published != null && (
        <Marker
          className="published"
          x={x(published)}
          bottom={bottom}
          name={words("published", { value: spell(published) })}
        />
      )}
      {baseline != null && (
        <Marker
          className="baseline"
          x={x(baseline)}
          bottom={bottom}
          name={words("baseline", { value: spell(baseline) })}
        />
      )}
    </>
  );
}

function Marker({ className, x, bottom, name }: { className: string; x: number; bottom: number; name: string }) {
  return (
    <>
      <line className={`${className}-line`} x1={percentOf(x)} x2={percentOf(x)} y1={top - 6} y2={bottom} />
      <text className={`small ${className}-name ${x < 20 ? "" : x > 80 ? "end" : "middle"}`} x={percentOf(x)} y="11">
        {name}
      </text>
    </>
  );
}

function Dot({ row, x, y }: { row: IntervalRow; x: Place; y: number }) {
  if (row.value === null) return null;
  const at = percentOf(x(row.value));
  return (
    <>
      {row.low !== null && row.high !== null && (
        <line className="whisker" x1={percentOf(x(row.low))} x2={percentOf(x(row.high))} y1={y} y2={y} />
      )}
      <circle className={row.isTotal ? "point" : "point hollow"} cx={at} cy={y} r={row.isTotal ? 6.5 : 5} />
    </>
  );
}

function valueOf({ language, isChange }: IntervalDotsProps, { value, nothing }: IntervalRow): string {
  if (value === null) return nothingWord(language, nothing ?? "not-collected");
  const { percent, signedPercent } = formatter(language);
  return isChange ? signedPercent(value) : percent(value);
}

function casesOf({ language }: IntervalDotsProps, { n, few, value }: IntervalRow): string {
  if (n === null || value === null) return "";
  const words = translator(language, "charts");
  const cases = words("cases", { count: formatter(language).count(n) });
  return few ? `${cases} · ${words("few")}` : cases;
}
