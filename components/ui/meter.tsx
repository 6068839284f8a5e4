import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";
import type { Tone } from "@/components/ui/tag";
import { translator } from "@/messages/translator";

export interface MeterProps {
  language: Language;
  /** Reached / target; above 1 the bar is full. */
  share: number;
  /** Planned by today / target: a tick; `null` where there is no plan. */
  plannedShare: number | null;
  tone?: Tone;
}

/** How much of a target is reached, and with a tick how much should be by today. */
export function Meter({ language, share, plannedShare, tone = "good" }: MeterProps) {
  const words = translator(language, "ui");
  const { percent } = formatter(language);
  const label =
    plannedShare === null
      ? words("meter", { percent: percent(share) })
      : words("meterPlanned", { percent: percent(share), planned: percent(plannedShare) });
  return (
    <svg className={`meter ${tone}`} role="img" aria-label={label} width="100%" height="18">
      <rect className="meter-ground" y="4" width="100%" height="10" rx="5" />
      <rect className="meter-bar" y="4" width={inBox(share)} height="10" rx="5" />
      {plannedShare !== null && <rect className="meter-tick" x={inBox(plannedShare)} width="2" height="18" />}
    </svg>
  );
}

function inBox(share: number): string {
  return `${(Math.min(Math.max(share, 0), 1) * 100).toFixed(1)}%`;
}
