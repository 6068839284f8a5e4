import { targetText } from "@/components/targets/target-text";
import { TargetSteps } from "@/components/targets/target-steps";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { isInPerCent } from "@/domain/entry/typed-target";
import { formatter } from "@/domain/format";
import type { TargetScope, TargetStep } from "@/domain/targets";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface TargetHistoryProps {
  language: Language;
  scope: TargetScope;
  /** Oldest first; the last is in force. */
  steps: readonly TargetStep[];
  today: string;
}

/** What a target was from when on, and why, the one in force first. */
export function TargetHistory({ language, scope, steps, today }: TargetHistoryProps) {
  const words = translator(language, "targets");
  const { day } = formatter(language);
  const columns = [
    { key: "setOn", title: words("setOn") },
    { key: "value", title: words("value"), isNumber: true },
    { key: "change", title: words("change"), isNumber: true },
    { key: "due", title: words("due") },
    { key: "reason", title: words("reason") },
  ];
  const rows = steps
    .map((step, i) => ({
      key: String(i),
      cells: {
        setOn: {
          text: step.setOn === null ? words("notKnown") : day(step.setOn),
          ...(i === steps.length - 1 ? { note: words("inForce") } : {}),
        },
        value: targetText(language, scope.indicator, step.value),
        change: changeText(language, scope, step, steps[i - 1]),
        due: step.dueOn === null ? words("notKnown") : day(step.dueOn),
        reason: step.reason ?? "",
      },
    }))
    .reverse();
  return (
    <Card title={words("history")}>
      {steps.length > 1 && <TargetSteps language={language} scope={scope} steps={steps} today={today} />}
      <DataTable
        language={language}
        caption={words("history")}
        isCaptionHidden
        columns={columns}
        rows={rows}
        empty={<p>{words("historyEmpty")}</p>}
      />
    </Card>
  );
}

function changeText(
  language: Language,
  { indicator }: TargetScope,
  step: TargetStep,
  before: TargetStep | undefined,
): string {
  if (before === undefined) return translator(language, "targets")("first");
  const { signed, signedPercent } = formatter(language);
  const difference = step.value - before.value;
  return isInPerCent(indicator) ? signedPercent(difference) : signed(difference);
}
