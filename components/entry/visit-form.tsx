"use client";

import { CarriedFields } from "@/components/entry/carried-fields";
import { StepHead } from "@/components/entry/step-head";
import { SubmitButton, useForm, type EntryFormProps } from "@/components/forms/entry-form";
import { CheckboxField, RadioField, SelectField, TextField, type Option } from "@/components/forms/fields";
import { KeptEntryForm } from "@/components/kept/kept-entry-form";
import type { KeptTexts } from "@/components/kept/kept-texts";
import {
  fieldOfQuestion,
  groupOf,
  jumpOf,
  visitOnwardWithoutLine,
  visitSteps,
  wasReached,
  type VisitFacts,
} from "@/domain/entry/visit-steps";
import { formatter } from "@/domain/format";
import { valueOf } from "@/domain/forms/form-state";
import { isAskedOf } from "@/domain/instrument/answers";
import { answersIn } from "@/domain/entry/visit-steps";
import type { Question } from "@/domain/instrument/instrument";
import type { Language } from "@/domain/vocabulary";
import type { Messages } from "@/messages/catalogue";

interface VisitProps {
  language: Language;
  texts: Messages["visit"];
  facts: VisitFacts;
  contacts: readonly Option[];
  languages: readonly Option[];
  /** What was answered last, in the reader's words, by question. */
  last: Readonly<Record<string, string>>;
}

export interface VisitFormProps extends VisitProps, Pick<EntryFormProps, "action" | "words" | "values"> {
  kept: { owner: string; texts: KeptTexts };
  /** Name of the person who is visited. */
  name: string;
}

/** One visit: how it went, what is due, once for all assistance, and a look at everything before it is stored. */
export function VisitForm({ action, words, values = {}, kept, name, ...props }: VisitFormProps) {
  return (
    <KeptEntryForm
      keeping={{
        ...kept,
        language: props.language,
        form: "visit",
        subject: props.facts.person,
        titleOf: () => name,
        onward: (sent) => visitOnwardWithoutLine(props.facts, sent),
      }}
      action={action}
      words={words}
      labels={labelsOf(props)}
      values={values}
      buttons={<VisitButtons {...props} />}
    >
      <VisitStep {...props} />
    </KeptEntryForm>
  );
}

/** Questions are read out in Kinyarwanda, whatever the screen's language. */
function labelsOf({ texts, facts }: VisitProps): Record<string, string> {
  const questions = facts.instrument.groups.flatMap((group) => group.questions);
  return {
    ...texts.field,
    ...Object.fromEntries(questions.map(({ code, wording }) => [fieldOfQuestion(code), wording.rw])),
  };
}

function useVisit({ facts }: VisitProps) {
  const { values } = useForm().state;
  const steps = visitSteps(facts, values);
  const step = valueOf(values, "step");
  return { values, steps, step: steps.includes(step) ? step : "contact" };
}

function VisitStep(props: VisitProps) {
  const { facts, texts, language } = props;
  const { values, steps, step } = useVisit(props);
  const group = groupOf(facts.instrument, step);
  const place = texts.stepOf
    .replace("{step}", String(steps.indexOf(step) + 1))
    .replace("{steps}", String(steps.length));
  const title = group?.title[language] ?? (step === "check" ? texts.step.check : texts.step.contact);
  const asked = group?.questions.filter((question) => isAskedOf(question, answersIn(values))) ?? [];
  const own =
    group === null ? (step === "check" ? ["confirm"] : contactFields) : asked.map(({ code }) => fieldOfQuestion(code));
  return (
    <>
      <StepHead title={title} place={place} />
      <CarriedFields except={[...own, "go"]} />
      {step === "contact" && <Contact {...props} />}
      {asked.map((question) => (
        <Asked key={question.code} {...props} question={question} />
      ))}
      {step === "check" && <VisitCheck {...props} />}
    </>
  );
}

const contactFields = ["held_on", "contact", "reason", "language"];

function Contact({ texts, contacts, languages }: VisitProps) {
  return (
    <>
      <TextField name="held_on" kind="date" width="medium" />
      <RadioField name="contact" options={contacts} />
      <SelectField name="language" options={languages} />
      <TextField name="reason" hint={texts.hint.reason} optional />
    </>
  );
}

/** A question in Kinyarwanda, beneath it in the reader's language and what was answered last. */
function Asked({ question, language, last, texts }: VisitProps & { question: Question }) {
  const { code, kind, wording, options = [], optional } = question;
  const name = fieldOfQuestion(code);
  const before = last[code];
  const hint = [
    language === "rw" ? undefined : wording[language],
    before === undefined ? undefined : texts.lastTime.replace("{answer}", before),
  ]
    .filter((part) => part !== undefined)
    .join(" · ");
  const shared = { name, lang: "rw", optional, ...(hint === "" ? {} : { hint }) };
  if (kind === "money") return <TextField {...shared} inputMode="numeric" width="medium" />;
  return (
    <RadioField
      {...shared}
      options={options.map((option) => ({ value: option.code, label: inBoth(option, language) }))}
    />
  );
}

function inBoth({ wording }: { wording: Readonly<Record<Language, string>> }, language: Language): string {
  return language === "rw" ? wording.rw : `${wording.rw} (${wording[language]})`;
}

function VisitCheck(props: VisitProps) {
  const { facts, texts, language, contacts, languages } = props;
  const { values, steps } = useVisit(props);
  const jump = jumpOf(facts, values);
  const { money, day } = formatter(language);
  const heldOn = valueOf(values, "held_on");
  const nameOf = (options: readonly Option[], field: string) =>
    options.find(({ value }) => value === valueOf(values, field))?.label ?? "–";
  const contact: [string, string][] = [
    [texts.field.held_on, heldOn === "" ? "–" : day(heldOn)],
    [texts.field.contact, nameOf(contacts, "contact")],
    ...(wasReached(values)
      ? ([[texts.field.language, nameOf(languages, "language")]] satisfies [string, string][])
      : ([[texts.field.reason, valueOf(values, "reason")]] satisfies [string, string][])),
  ];
  const groups = steps.map((step) => groupOf(facts.instrument, step)).filter((group) => group !== null);
  return (
    <>
      <Answers texts={texts} title={texts.step.contact} step="contact" rows={contact} />
      {groups.map((group) => (
        <Answers
          key={group.code}
          texts={texts}
          title={group.title[language]}
          step={fieldOfQuestion(group.code)}
          rows={group.questions
            .filter((question) => isAskedOf(question, answersIn(values)))
            .map((question) => [question.wording[language], answerTo(question, values, language)])}
        />
      ))}
      {jump !== null && (
        <CheckboxField
          name="confirm"
          hint={texts.hint.confirm.replace("{before}", money(facts.lastIncome ?? 0)).replace("{now}", money(jump))}
          options={[{ value: "yes", label: texts.confirm }]}
        />
      )}
    </>
  );
}

function answerTo(
  { code, kind, options = [] }: Question,
  values: Parameters<typeof valueOf>[0],
  language: Language,
): string {
  const answer = valueOf(values, fieldOfQuestion(code));
  if (answer === "") return "–";
  if (kind === "money") return answer;
  return options.find((option) => option.code === answer)?.wording[language] ?? answer;
}

function Answers({
  texts,
  title,
  step,
  rows,
}: {
  texts: Messages["visit"];
  title: string;
  step: string;
  rows: readonly (readonly [string, string])[];
}) {
  const { isSending } = useForm();
  return (
    <section className="answers" aria-label={title}>
      <div className="answers-head">
        <h3>{title}</h3>
        <button
          type="submit"
          name="go"
          value={step}
          className="quiet-button"
          disabled={isSending}
          aria-label={texts.changeOf.replace("{field}", title)}
        >
          {texts.change}
        </button>
      </div>
      <dl className="answer-list">
        {rows.map(([name, answer]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function VisitButtons(props: VisitProps) {
  const { texts } = props;
  const { isSending } = useForm();
  const { steps, step } = useVisit(props);
  const before = steps[steps.indexOf(step) - 1];
  return (
    <div className="buttons">
      <SubmitButton>{step === "check" ? texts.save : texts.next}</SubmitButton>
      {before !== undefined && (
        <button type="submit" name="go" value={before} className="plain-button" disabled={isSending}>
          {texts.back}
        </button>
      )}
    </div>
  );
}
