import { stepPath, timePlace } from "@/components/charts/over-time";
import { percentOf, place } from "@/components/charts/scale";
import { Still } from "@/components/charts/still";
import { targetText } from "@/components/targets/target-text";
import { formatter } from "@/domain/format";
import type { TargetScope, TargetStep } from "@/domain/targets";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface TargetStepsProps {
  language: Language;
  scope: TargetScope;
  /** Oldest first, at least two. */
  steps: readonly TargetStep[];
  today: string;
}

const top = 24;
const plotHeight = 110;

/** The target as a line of steps: what it was from which day on, up to its due day or today. */
export function TargetSteps({ language, scope, steps, today }: TargetStepsProps) {
  const { day, shortMonth } = formatter(language);
  const words = translator(language, "targets");
  const dated = steps.flatMap(({ setOn, value }) => (setOn === null ? [] : [{ day: setOn, value }]));
  const [first] = dated;
  const last = [today, ...steps.map(({ dueOn }) => dueOn ?? "")].sort().at(-1) ?? today;
  if (first === undefined) return null;
  const x = timePlace(first.day, last);
  const y = place(0, Math.max(1e-9, ...steps.map(({ value }) => value)), top + plotHeight, top);
  const told = dated.map((one) =>
    words("step", { value: targetText(language, scope.indicator, one.value), day: day(one.day) }),
  );
  const name = translator(language, "words")(`indicator.${scope.indicator}`);
  return (
    <Still className="chart-view">
      <svg
        role="img"
        aria-label={words("picture", { name, steps: told.join(", ") })}
        width="100%"
        height={top + plotHeight + 22}
      >
        <line className="rule strong-rule" x2="100%" y1={top + plotHeight} y2={top + plotHeight} />
        <svg width="100%" height={top + plotHeight} viewBox={`0 0 100 ${top + plotHeight}`} preserveAspectRatio="none">
          <path className="line target" d={stepPath(dated, last, x, y)} />
        </svg>
        {dated.map((one) => (
          <text key={one.day} className="small" x={percentOf(Math.min(x(one.day), 80))} dx="6" y={y(one.value) - 6}>
            {targetText(language, scope.indicator, one.value)}
          </text>
        ))}
        <text className="small soft" y={top + plotHeight + 16}>
          {shortMonth(first.day.slice(0, 7))}
        </text>
        <text className="small soft end" x="100%" y={top + plotHeight + 16}>
          {shortMonth(last.slice(0, 7))}
        </text>
      </svg>
    </Still>
  );
}
