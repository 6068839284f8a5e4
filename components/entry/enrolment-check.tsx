"use client";

import { choicesOfField, type EnrolmentProps } from "@/components/entry/enrolment-options";
import { useForm } from "@/components/forms/entry-form";
import { formatter } from "@/domain/format";
import { isDay } from "@/domain/dates";
import { enrolmentFields, enrolmentSteps, isAsked, type EnrolmentStep } from "@/domain/entry/enrolment/steps";
import { valuesOf, type FormValues } from "@/domain/forms/form-state";

/** All answers before they are stored, each group with a way back to it. */
export function EnrolmentCheck(props: EnrolmentProps & { values: FormValues }) {
  const { course, values } = props;
  const asked = enrolmentSteps.filter((step) => step !== "check" && isAsked(step, values, course));
  return asked.map((step) => <AnswersOf key={step} {...props} step={step} />);
}

function AnswersOf({ step, ...props }: EnrolmentProps & { values: FormValues; step: EnrolmentStep }) {
  const { texts } = props;
  const { state, isSending } = useForm();
  return (
    <section className="answers" aria-label={texts.step[step]}>
      <div className="answers-head">
        <h3>{texts.step[step]}</h3>
        <button
          type="submit"
          name="go"
          value={step}
          className="quiet-button"
          disabled={isSending}
          aria-label={texts.changeOf.replace("{field}", texts.step[step])}
        >
          {texts.change}
        </button>
      </div>
      <dl className="answer-list">
        {Object.keys(enrolmentFields[step].shape).map((field) => (
          <div key={field} id={`field-${field}`}>
            <dt>{labelOf(texts.field, field)}</dt>
            <dd>{answerOf(field, props)}</dd>
            {state.problems
              .filter((problem) => problem.field === field)
              .map(({ message }) => (
                <dd key={message} className="field-error">
                  {message}
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function labelOf(labels: Readonly<Record<string, string>>, field: string): string {
  return labels[field] ?? field;
}

function answerOf(
  field: string,
  { language, values, texts, options }: EnrolmentProps & { values: FormValues },
): string {
  const choices = choicesOfField(field, texts, options);
  const given = valuesOf(values, field).filter((text) => text !== "");
  if (given.length === 0) return "–";
  return given
    .map((text) => {
      if (isDay(text)) return formatter(language).day(text);
      return choices.find(({ value }) => value === text)?.label ?? text;
    })
    .join(", ");
}
