import { Drawing } from "@/components/charts/drawing";
import { percentOf, place } from "@/components/charts/scale";
import { formatter } from "@/domain/format";
import { achievement } from "@/domain/targets";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface ChainStep {
  key: string;
  name: string;
  value: number;
  note?: string;
}

export interface ChainProps {
  language: Language;
  label: string;
  /** Each a part of the one before, or a count that follows from it. */
  steps: readonly ChainStep[];
  /** Leave out the shares where a step does not consist of those of the step before (trainers → trainees). */
  hasShares?: boolean;
}

/** Steps from the first to the last with what is left at each: bars from zero on one scale. */
export function Chain(props: ChainProps) {
  return <Drawing label={props.label} wide={picture(props, false)} narrow={picture(props, true)} />;
}

function picture(props: ChainProps, isNarrow: boolean) {
  const { language, steps } = props;
  const pitch = isNarrow ? 60 : 52;
  const start = isNarrow ? 0 : 28;
  const end = isNarrow ? 100 : 70;
  const length = place(0, Math.max(1, ...steps.map(({ value }) => value)), 0, end - start);
  const barTop = isNarrow ? 24 : 10;
  const { count } = formatter(language);
  const parts = steps.map((step, index) => {
    const share = shareText(props, index);
    return (
      <svg key={step.key} y={index * pitch} overflow="visible">
        <text y={isNarrow ? 16 : barTop + 14}>{step.name}</text>
        {!isNarrow && step.note !== undefined && (
          <text className="small soft" y={barTop + 31}>
            {step.note}
          </text>
        )}
        <rect
          className="bar good"
          x={percentOf(start)}
          y={barTop}
          width={percentOf(length(step.value))}
          height="20"
          rx="2"
        />
        <text
          className={isNarrow ? "end" : ""}
          x={isNarrow ? "100%" : percentOf(start + length(step.value))}
          dx={isNarrow ? 0 : 8}
          y={isNarrow ? 16 : barTop + 15}
        >
          <tspan className="strong">{count(step.value)}</tspan>
          <tspan className="small soft">{share}</tspan>
        </text>
      </svg>
    );
  });
  return { height: steps.length * pitch, parts };
}

/** " · 56 % of the step before"; empty for the first. */
function shareText({ language, steps, hasShares = true }: ChainProps, index: number): string {
  const [step, before] = [steps[index], steps[index - 1]];
  if (!hasShares || step === undefined || before === undefined) return "";
  const share = achievement(step.value, before.value);
  if (share === null) return "";
  return ` · ${translator(language, "charts")("ofBefore", { percent: formatter(language).percent(share) })}`;
}
