import { EntryForm, type EntryFormProps } from "@/components/forms/entry-form";
import { HiddenField, SelectField, TextArea } from "@/components/forms/fields";
import { formWords } from "@/components/forms/form-words";
import { Card } from "@/components/ui/card";
import type { ReleaseState, ReleaseStep } from "@/domain/releases/state";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface ReleaseStepsProps {
  language: Language;
  action: EntryFormProps["action"];
  release: { code: string; state: ReleaseState };
  /** Whether the reader made it, and so cannot review it. */
  isOwn: boolean;
  /** Codes of other published releases. */
  published: readonly string[];
}

const nextSteps: Record<ReleaseState, readonly ReleaseStep[]> = {
  draft: ["review", "drop"],
  reviewed: ["publish", "drop"],
  published: ["supersede"],
  superseded: [],
  dropped: [],
};

/** What a manager may do with a release next. */
export function ReleaseSteps({ language, action, release, isOwn, published }: ReleaseStepsProps) {
  const words = translator(language, "report");
  const { code, state } = release;
  const steps = nextSteps[state].filter(
    (step) => !(step === "review" && isOwn) && !(step === "supersede" && published.length === 0),
  );
  if (steps.length === 0) return null;
  return (
    <Card title={words("stepsTitle")}>
      {state === "draft" && isOwn && <p>{translator(language, "rules")("own-release")}</p>}
      {steps.map((step) => (
        <EntryForm
          key={step}
          action={action}
          words={formWords(language, words(`step.${step}`))}
          labels={{ by: words("field.by"), reason: words("field.supersedeReason") }}
          values={{ code, step }}
        >
          <HiddenField name="code" />
          <HiddenField name="step" />
          {step === "supersede" && (
            <>
              <SelectField name="by" options={published.map((value) => ({ value, label: value }))} />
              <TextArea name="reason" />
            </>
          )}
        </EntryForm>
      ))}
    </Card>
  );
}
