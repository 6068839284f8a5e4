import { Drawing } from "@/components/charts/drawing";
import { linePath, monthTicks, stepPath, timePlace, type DayValue } from "@/components/charts/over-time";
import { percentOf, place, roundSteps } from "@/components/charts/scale";
import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface CumulativeData {
  /** Ends of the time axis and the day of the figures, YYYY-MM-DD. */
  from: string;
  to: string;
  today: string;
  /** Running totals, each at the end of its period. */
  actual: readonly DayValue[];
  plan: readonly DayValue[];
  /** Targets as they were revised: each in force from its day on. */
  targets: readonly DayValue[];
}

export interface CumulativeLineProps extends CumulativeData {
  language: Language;
  label: string;
}

/** What was reached by month, against the plan and the target with its revisions as steps. */
export function CumulativeLine(props: CumulativeLineProps) {
  return <Drawing margin="axis" label={props.label} wide={picture(props, 300, 7)} narrow={picture(props, 250, 3)} />;
}

const top = 38;

function picture(props: CumulativeLineProps, plotHeight: number, ticks: number) {
  return {
    height: top + plotHeight + 26,
    parts: (
      <>
        <Axes {...props} plotHeight={plotHeight} ticks={ticks} />
        <Lines {...props} plotHeight={plotHeight} />
        <Labels {...props} plotHeight={plotHeight} />
      </>
    ),
  };
}

type PlotProps = CumulativeLineProps & { plotHeight: number };

/** The round values of the vertical axis. */
export function valueSteps({ actual, plan, targets }: CumulativeData): number[] {
  return roundSteps(0, Math.max(1, ...[actual, plan, targets].flat().map(({ value }) => value)), 5);
}

function heightOf(props: PlotProps) {
  const highest = valueSteps(props).at(-1) ?? 1;
  return place(0, highest, top + props.plotHeight, top);
}

function Axes({ ticks, ...props }: PlotProps & { ticks: number }) {
  const { language, from, to, today, plotHeight } = props;
  const { count, shortMonth, day } = formatter(language);
  const [x, y] = [timePlace(from, to), heightOf(props)];
  return (
    <>
      {valueSteps(props).map((value) => (
        <g key={value}>
          <line className="grid" x2="100%" y1={y(value)} y2={y(value)} />
          <text className="small soft end" x="-8" y={y(value) + 4}>
            {count(value)}
          </text>
        </g>
      ))}
      {monthTicks(from, to, ticks).map((first) => (
        <text key={first} className="small soft" x={percentOf(x(first))} y={top + plotHeight + 20}>
          {shortMonth(first)}
        </text>
      ))}
      <line
        className="today-line"
        x1={percentOf(x(today))}
        x2={percentOf(x(today))}
        y1={top - 6}
        y2={top + plotHeight}
      />
      <text className={`small ${anchorAt(x(today))}`} x={percentOf(x(today))} y="12">
        {translator(language, "charts")("today", { day: day(today) })}
      </text>
    </>
  );
}

function Lines(props: PlotProps) {
  const { from, to, actual, plan, targets, plotHeight } = props;
  const [x, y] = [timePlace(from, to), heightOf(props)];
  return (
    <svg
      y="0"
      width="100%"
      height={top + plotHeight}
      viewBox={`0 0 100 ${top + plotHeight}`}
      preserveAspectRatio="none"
    >
      <path className="area" d={`${linePath(actual, x, y)}${closing(actual, x, y(0))}`} />
      <path className="line plan" d={linePath(plan, x, y)} />
      <path className="line target" d={stepPath(targets, to, x, y)} />
      <path className="line actual" d={linePath(actual, x, y)} />
    </svg>
  );
}

function closing(points: readonly DayValue[], x: (day: string) => number, bottom: number): string {
  const [first, last] = [points[0], points.at(-1)];
  return first === undefined || last === undefined ? "" : `L${x(last.day)} ${bottom}L${x(first.day)} ${bottom}Z`;
}

/** Names stand at their lines, so that no key has to be learnt. */
function Labels(props: PlotProps) {
  const { language, from, to, actual, plan, targets } = props;
  const words = translator(language, "charts");
  const { count } = formatter(language);
  const [x, y] = [timePlace(from, to), heightOf(props)];
  const [last, target, planned] = [actual.at(-1), targets.at(-1), plan[Math.floor(plan.length / 2)]];
  return (
    <>
      {target !== undefined && (
        <text className="small target-name end" x="100%" y={y(target.value) - 6}>
          {words("targetOf", { value: count(target.value) })}
        </text>
      )}
      {planned !== undefined && plan.length > 1 && <PlanName {...props} name={words("plan")} />}
      {last !== undefined && (
        <>
          <circle className="point" cx={percentOf(x(last.day))} cy={y(last.value)} r="5" />
          <text
            className={`strong ${x(last.day) > 70 ? "end" : ""}`}
            x={percentOf(x(last.day))}
            dx={x(last.day) > 70 ? -10 : 10}
            y={y(last.value) + 18}
          >
            {count(last.value)}
          </text>
        </>
      )}
    </>
  );
}

/** Above the plan's line, a third of its way to the end, where neither target nor total is written. */
function PlanName({ name, ...props }: PlotProps & { name: string }) {
  const { from, to, plan } = props;
  const [x, y] = [timePlace(from, to), heightOf(props)];
  const [first, last] = [plan[0], plan.at(-1)];
  if (first === undefined || last === undefined) return null;
  const inner = plan.length > 2 ? plan[Math.floor(plan.length / 2)] : undefined;
  const middle = inner ?? { day: first.day, value: 0 };
  const at = inner === undefined ? (x(first.day) + x(last.day)) / 2 : x(middle.day);
  const height = inner === undefined ? (y(first.value) + y(last.value)) / 2 : y(middle.value);
  return (
    <text className="small soft end" x={percentOf(at)} dx="-8" y={height - 6}>
      {name}
    </text>
  );
}

function anchorAt(position: number): "start" | "middle" | "end" {
  if (position < 15) return "start";
  return position > 75 ? "end" : "middle";
}
