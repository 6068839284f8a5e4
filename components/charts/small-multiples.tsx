import { linePath, timePlace, type DayValue } from "@/components/charts/over-time";
import { Still } from "@/components/charts/still";
import { percentOf, place } from "@/components/charts/scale";
import { formatter } from "@/domain/format";
import { achievement } from "@/domain/targets";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface Panel {
  key: string;
  name: string;
  actual: readonly DayValue[];
  plan: readonly DayValue[];
  /** `null` = not set. */
  target: number | null;
}

export interface SmallMultiplesProps {
  language: Language;
  label: string;
  from: string;
  to: string;
  today: string;
  panels: readonly Panel[];
}

const top = 44;
const plotHeight = 90;

/** The same small picture for each place, all on one scale, so that slopes can be compared. */
export function SmallMultiples(props: SmallMultiplesProps) {
  const values = props.panels.flatMap(({ actual, plan }) => [...actual, ...plan].map(({ value }) => value));
  const highest = Math.max(1, ...values, ...props.panels.map(({ target }) => target ?? 0));
  return (
    <div className="small-multiples" role="group" aria-label={props.label}>
      {props.panels.map((panel) => (
        <Still key={panel.key} className="panel">
          <PanelPicture {...props} panel={panel} highest={highest} />
        </Still>
      ))}
    </div>
  );
}

function PanelPicture({
  language,
  from,
  to,
  today,
  panel,
  highest,
}: SmallMultiplesProps & { panel: Panel; highest: number }) {
  const x = timePlace(from, to);
  const y = place(0, highest, top + plotHeight, top);
  const { shortMonth } = formatter(language);
  const text = reachedText(language, panel);
  return (
    <svg role="img" aria-label={`${panel.name}: ${text}`} width="100%" height={top + plotHeight + 20}>
      <text className="strong" y="14">
        {panel.name}
      </text>
      <text className="small soft" y="32">
        {text}
      </text>
      <line className="rule strong-rule" x2="100%" y1={top + plotHeight} y2={top + plotHeight} />
      <line className="today-line" x1={percentOf(x(today))} x2={percentOf(x(today))} y1={top} y2={top + plotHeight} />
      <svg width="100%" height={top + plotHeight} viewBox={`0 0 100 ${top + plotHeight}`} preserveAspectRatio="none">
        {panel.target !== null && <path className="line target" d={`M0 ${y(panel.target)}H100`} />}
        <path className="line plan" d={linePath(panel.plan, x, y)} />
        <path className="line actual" d={linePath(panel.actual, x, y)} />
      </svg>
      <text className="small soft" y={top + plotHeight + 16}>
        {shortMonth(from)}
      </text>
      <text className="small soft end" x="100%" y={top + plotHeight + 16}>
        {shortMonth(to)}
      </text>
    </svg>
  );
}

function reachedText(language: Language, { actual, target }: Panel): string {
  const { count, percent } = formatter(language);
  const reached = actual.at(-1)?.value ?? 0;
  const share = achievement(reached, target);
  if (target === null || share === null) return count(reached);
  return translator(language, "charts")("ofTarget", {
    actual: count(reached),
    target: count(target),
    percent: percent(share),
  });
}
