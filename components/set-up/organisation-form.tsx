import { EntryForm, type EntryFormProps } from "@/components/forms/entry-form";
import { CheckboxField, HiddenField, RadioField, SelectField, TextField } from "@/components/forms/fields";
import { formWords } from "@/components/forms/form-words";
import type { OrganisationOfPage } from "@/components/set-up/organisations-card";
import { yesOrNo } from "@/components/set-up/yes-or-no";
import { organisationRoles, organisationTypes } from "@/domain/entry/organisation";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface OrganisationFormProps {
  language: Language;
  action: EntryFormProps["action"];
  /** `null` for a new one. */
  organisation: OrganisationOfPage | null;
}

/** Who an organisation is and what part it has in the programme. */
export function OrganisationForm({ language, action, organisation }: OrganisationFormProps) {
  const words = translator(language, "setup");
  const types = organisationTypes.map((value) => ({ value, label: words(`organisationType.${value}`) }));
  const roles = organisationRoles.map((value) => ({ value, label: words(`organisationRole.${value}`) }));
  const labels = {
    name_en: words("organisations.name"),
    name_fr: words("organisations.nameFr"),
    name_rw: words("organisations.nameRw"),
    identifier: words("organisations.identifier"),
    type: words("organisations.type"),
    roles: words("organisations.roles"),
    source: words("organisations.source"),
    active: words("organisations.active"),
  };
  return (
    <EntryForm
      action={action}
      words={formWords(language, translator(language, "forms")("save"))}
      labels={labels}
      values={organisation === null ? { active: "yes", type: "10" } : valuesOf(organisation)}
    >
      {organisation !== null && (
        <>
          <HiddenField name="id" />
          <HiddenField name="version" />
        </>
      )}
      <TextField name="name_en" />
      <TextField name="name_fr" hint={words("organisations.sameName")} optional />
      <TextField name="name_rw" optional />
      <SelectField name="type" options={types} />
      <CheckboxField name="roles" options={roles} />
      <TextField name="identifier" hint={words("organisations.identifierHint")} width="medium" optional />
      <TextField name="source" hint={words("organisations.sourceHint")} />
      <RadioField name="active" options={yesOrNo(language)} />
    </EntryForm>
  );
}

function valuesOf({ id, name, identifier, type, roles, source, active, version }: OrganisationOfPage) {
  return {
    ...{ id, version: String(version), identifier: identifier ?? "", type: String(type), roles, source },
    ...{ name_en: name.en ?? "", name_fr: name.fr ?? "", name_rw: name.rw ?? "", active: active ? "yes" : "no" },
  };
}
