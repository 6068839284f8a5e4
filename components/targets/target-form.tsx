import { EntryForm, type EntryFormProps } from "@/components/forms/entry-form";
import { HiddenField, TextArea, TextField } from "@/components/forms/fields";
import { formWords } from "@/components/forms/form-words";
import { asTyped, isInPerCent, mostMilestones } from "@/domain/entry/typed-target";
import type { Target, TargetScope } from "@/domain/targets";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface TargetFormProps {
  language: Language;
  action: EntryFormProps["action"];
  scope: TargetScope;
  /** What is in force; `null` = nothing yet. */
  target: Target | null;
  today: string;
}

/** A target with its day, its reason and the values on the way to it, beginning from what is in force. */
export function TargetForm({ language, action, scope, target, today }: TargetFormProps) {
  const words = translator(language, "targets");
  const numbers = milestoneNumbers(target);
  const milestoneLabels = numbers.flatMap((number): [string, string][] => [
    [`milestone_value_${number}`, words("milestone", { number: String(number) })],
    [`milestone_due_${number}`, words("milestoneDue")],
  ]);
  const labels = {
    value: words("value"),
    due_on: words("due"),
    set_on: words("setOn"),
    reason: words("reason"),
    ...Object.fromEntries(milestoneLabels),
  };
  return (
    <EntryForm
      action={action}
      words={formWords(language, words("submit"))}
      labels={labels}
      values={{ ...valuesOf(scope, target), set_on: today }}
    >
      {["indicator", "phase", "district", "sex"].map((name) => (
        <HiddenField key={name} name={name} />
      ))}
      <div className="two-fields">
        <TextField
          name="value"
          inputMode="decimal"
          width="short"
          hint={words(isInPerCent(scope.indicator) ? "perCent" : "number")}
        />
        <TextField name="due_on" kind="date" width="medium" hint={words("dueHint")} optional />
      </div>
      <TextField name="set_on" kind="date" width="medium" hint={words("setOnHint")} />
      <TextArea name="reason" hint={words("reasonHint")} />
      <details open={target !== null && target.milestones.length > 0}>
        <summary>{words("milestonesTitle")}</summary>
        <p className="quiet">{words("milestonesHint")}</p>
        {numbers.map((number) => (
          <div key={number} className="two-fields">
            <TextField name={`milestone_value_${number}`} inputMode="decimal" width="short" optional />
            <TextField name={`milestone_due_${number}`} kind="date" width="medium" optional />
          </div>
        ))}
      </details>
    </EntryForm>
  );
}

/** One field more than there are milestones, and four at least. */
function milestoneNumbers(target: Target | null): number[] {
  const shown = Math.min(mostMilestones, Math.max(4, (target?.milestones.length ?? 0) + 1));
  return Array.from({ length: shown }, (_, i) => i + 1);
}

function valuesOf({ indicator, phase, district, sex }: TargetScope, target: Target | null) {
  const milestones = milestoneNumbers(target).flatMap((number): [string, string][] => {
    const one = target?.milestones[number - 1];
    if (one === undefined) return [];
    return [
      [`milestone_value_${number}`, asTyped(indicator, one.value)],
      [`milestone_due_${number}`, one.dueOn],
    ];
  });
  return {
    ...{ indicator, phase, district: district ?? "", sex: sex ?? "" },
    value: target === null ? "" : asTyped(indicator, target.value),
    due_on: target?.dueOn ?? "",
    ...Object.fromEntries(milestones),
  };
}
