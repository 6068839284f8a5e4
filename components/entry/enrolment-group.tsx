"use client";

import { DoublesFound } from "@/components/entry/doubles-found";
import { choicesOfField, type EnrolmentProps } from "@/components/entry/enrolment-options";
import { useForm } from "@/components/forms/entry-form";
import { CheckboxField, RadioField, SelectField, TextArea, TextField } from "@/components/forms/fields";
import type { EnrolmentStep } from "@/domain/entry/enrolment/steps";
import { activities } from "@/domain/entry/washington-group";
import { valueOf } from "@/domain/forms/form-state";

/** The questions of one step. */
export function EnrolmentGroup({ step, ...props }: EnrolmentProps & { step: Exclude<EnrolmentStep, "check"> }) {
  const Questions = groups[step];
  return <Questions {...props} />;
}

const groups: Readonly<Record<Exclude<EnrolmentStep, "check">, (props: EnrolmentProps) => React.ReactElement>> = {
  place: ({ options }) => <RadioField name="district" options={options.districts} />,
  household: Household,
  identity: Identity,
  doubles: ({ texts, options }) => (
    <>
      <DoublesFound texts={texts} />
      <RadioField name="judgement" options={choicesOfField("judgement", texts, options)} />
      <TextField name="judgement_reason" optional />
    </>
  ),
  situation: Situation,
  functioning: Functioning,
  contact: Contact,
  consent: Consent,
  assistance: Assistance,
  training: Training,
};

function Household({ texts, options }: EnrolmentProps) {
  const { values } = useForm().state;
  const sectors = options.sectors[valueOf(values, "district")] ?? [];
  return (
    <>
      <SelectField
        name="sector"
        none={texts.notKnown}
        options={sectors.map((sector) => ({ value: sector, label: sector }))}
      />
      <TextField name="size" hint={texts.hint.size} inputMode="numeric" width="short" optional />
    </>
  );
}

function Identity({ texts, options }: EnrolmentProps) {
  return (
    <>
      <TextField name="family_name" hint={texts.hint.family_name} />
      <TextField name="given_name" hint={texts.hint.given_name} optional />
      <RadioField
        name="sex"
        options={[...choicesOfField("sex", texts, options), { value: "", label: texts.notKnown }]}
      />
      <TextField name="birth_year" inputMode="numeric" width="short" optional />
      <TextField name="age" hint={texts.hint.age} inputMode="numeric" width="short" optional />
      <SelectField
        name="document_type"
        none={texts.none}
        options={choicesOfField("document_type", texts, options)}
        optional
      />
      <TextField name="document_number" width="medium" optional />
    </>
  );
}

function Situation({ texts, options }: EnrolmentProps) {
  return (
    <>
      <RadioField
        name="population_group"
        options={[...choicesOfField("population_group", texts, options), { value: "", label: texts.notKnown }]}
      />
      <SelectField name="country_of_return" none={texts.notKnown} options={options.countries} optional />
      <TextField name="returned_on" kind="date" width="medium" optional />
    </>
  );
}

function Functioning({ texts, options }: EnrolmentProps) {
  return (
    <>
      <p className="hint">{texts.hint.functioning}</p>
      {activities.map((activity) => (
        <SelectField
          key={activity}
          name={activity}
          none={texts.notAsked}
          options={choicesOfField(activity, texts, options)}
          optional
        />
      ))}
    </>
  );
}

function Contact({ texts, options }: EnrolmentProps) {
  return (
    <>
      <TextField name="phone" kind="tel" hint={texts.hint.phone} width="medium" optional />
      <RadioField name="phone_owner" options={choicesOfField("phone_owner", texts, options)} optional />
      <TextField name="cell" width="medium" optional />
      <TextField name="village" width="medium" optional />
      <TextArea name="how_to_find" hint={texts.hint.how_to_find} optional />
      {options.selectedFor.length === 0 ? (
        <TextField name="selected_for" hint={texts.hint.selected_for} optional />
      ) : (
        <SelectField name="selected_for" none={texts.notKnown} options={options.selectedFor} optional />
      )}
    </>
  );
}

function Consent({ texts, options, consent }: EnrolmentProps) {
  return (
    <>
      <div className="read-out">
        <p>
          <b>{texts.consent.readOut}</b>
        </p>
        <div lang="rw">
          {consent.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <p className="quiet">{texts.consent.draft}</p>
      </div>
      <RadioField name="consent" options={choicesOfField("consent", texts, options)} />
      <TextField name="consent_on" kind="date" width="medium" optional />
      <SelectField name="consent_language" options={options.languages} />
      <TextField name="no_consent_reason" optional />
    </>
  );
}

function Assistance({ texts, options }: EnrolmentProps) {
  return (
    <>
      <CheckboxField name="kinds" hint={texts.hint.kinds} options={options.kinds} />
      <SelectField name="phase" options={options.phases} />
      <SelectField name="assistance_district" options={options.districts} />
      <TextField name="enrolled_on" kind="date" width="medium" optional />
    </>
  );
}

function Training({ texts, options }: EnrolmentProps) {
  const { values } = useForm().state;
  const [phase, district] = [valueOf(values, "phase"), valueOf(values, "assistance_district")];
  const courses = options.courses.filter((course) => course.phase === phase && course.district === district);
  return (
    <>
      <SelectField name="course" hint={texts.hint.training} none={texts.none} options={courses} optional />
      <SelectField name="trade" none={texts.choose} options={options.trades} />
    </>
  );
}
