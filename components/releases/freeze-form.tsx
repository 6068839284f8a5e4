import { EntryForm, type EntryFormProps } from "@/components/forms/entry-form";
import { CheckboxField, RadioField, TextArea } from "@/components/forms/fields";
import { formWords } from "@/components/forms/form-words";
import { Card } from "@/components/ui/card";
import { phaseName } from "@/components/ui/filter-names";
import { periodKinds } from "@/domain/periods";
import { reviewClasses, type Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface FreezeFormProps {
  language: Language;
  action: EntryFormProps["action"];
  phases: readonly string[];
}

/** Which figures become a draft. */
export function FreezeForm({ language, action, phases }: FreezeFormProps) {
  const words = translator(language, "report");
  const labels = {
    phases: words("field.phases"),
    period: words("field.period"),
    review: words("field.review"),
    reason: words("field.reason"),
  };
  const periods = periodKinds.map((value) => ({ value, label: translator(language, "phases")(`period.${value}`) }));
  const classes = reviewClasses.map((value) => ({ value, label: translator(language, "words")(`review.${value}`) }));
  return (
    <Card title={words("new")}>
      <p className="quiet">{words("newLede")}</p>
      <EntryForm
        action={action}
        words={formWords(language, words("freeze"))}
        labels={labels}
        values={{ period: "quarter", review: "reported" }}
      >
        <CheckboxField name="phases" options={phases.map((value) => ({ value, label: phaseName(language, value) }))} />
        <RadioField name="period" options={periods} />
        <RadioField name="review" options={classes} />
        <TextArea name="reason" optional />
      </EntryForm>
    </Card>
  );
}
