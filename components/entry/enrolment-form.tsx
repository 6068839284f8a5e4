"use client";

import { CarriedFields } from "@/components/entry/carried-fields";
import { EnrolmentCheck } from "@/components/entry/enrolment-check";
import { EnrolmentGroup } from "@/components/entry/enrolment-group";
import type { EnrolmentProps } from "@/components/entry/enrolment-options";
import { StepHead } from "@/components/entry/step-head";
import { SubmitButton, useForm, type EntryFormProps } from "@/components/forms/entry-form";
import { KeptEntryForm } from "@/components/kept/kept-entry-form";
import type { KeptTexts } from "@/components/kept/kept-texts";
import {
  enrolmentFields,
  enrolmentSteps,
  isAsked,
  isEnrolmentStep,
  onwardWithoutLine,
  stepBefore,
  type EnrolmentStep,
} from "@/domain/entry/enrolment/steps";
import { valueOf, type FormValues } from "@/domain/forms/form-state";

export interface EnrolmentFormProps extends EnrolmentProps, Pick<EntryFormProps, "action" | "words"> {
  values: FormValues;
  kept: { owner: string; texts: KeptTexts };
  today: string;
}

/** The enrolment, one group of questions after the other; what was answered is carried along until it is stored. */
export function EnrolmentForm({ action, words, values, kept, today, ...props }: EnrolmentFormProps) {
  const subject = ["known-person", "known-household"].map((field) => valueOf(values, field)).find((id) => id !== "");
  return (
    <KeptEntryForm
      keeping={{
        ...kept,
        language: props.language,
        form: "enrolment",
        subject: subject ?? null,
        titleOf: nameIn,
        onward: (sent) => onwardWithoutLine(sent, props.course, today),
      }}
      action={action}
      words={words}
      labels={props.texts.field}
      values={values}
      buttons={<StepButtons {...props} />}
    >
      <CurrentStep {...props} />
    </KeptEntryForm>
  );
}

function nameIn(values: FormValues): string {
  return [valueOf(values, "family_name"), valueOf(values, "given_name")].join(" ").trim();
}

function useStep(): { step: EnrolmentStep; values: FormValues } {
  const { values } = useForm().state;
  const step = valueOf(values, "step");
  return { step: isEnrolmentStep(step) ? step : "place", values };
}

function CurrentStep(props: EnrolmentProps) {
  const { texts, course } = props;
  const { step, values } = useStep();
  const asked = enrolmentSteps.filter((one) => isAsked(one, values, course));
  const place = texts.stepOf.replace("{step}", String(asked.indexOf(step) + 1));
  return (
    <>
      <StepHead title={texts.step[step]} place={place.replace("{steps}", String(asked.length))} />
      <CarriedFields except={[...Object.keys(enrolmentFields[step].shape), "go"]} />
      {step === "check" ? <EnrolmentCheck {...props} values={values} /> : <EnrolmentGroup {...props} step={step} />}
    </>
  );
}

function StepButtons({ texts, course }: EnrolmentProps) {
  const { isSending } = useForm();
  const { step, values } = useStep();
  const before = stepBefore(step, values, course);
  return (
    <div className="buttons">
      <SubmitButton>{step === "check" ? texts.save : texts.next}</SubmitButton>
      {before !== null && (
        <button type="submit" name="go" value={before} className="plain-button" disabled={isSending}>
          {texts.back}
        </button>
      )}
    </div>
  );
}
