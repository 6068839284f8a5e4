import { CheckboxField, SelectField, TextField } from "@/components/forms/fields";
import { roles } from "@/domain/access/roles";
import { districts } from "@/domain/places";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface RoleFieldsProps {
  language: Language;
  organisations: readonly { id: string; name: Readonly<Record<string, string>> }[];
}

/** A role, with the places or the organisation that belong to it, and its last day. */
export function RoleFields({ language, organisations }: RoleFieldsProps) {
  const words = translator(language, "users");
  return (
    <>
      <SelectField
        name="role"
        options={roles.map((value) => ({ value, label: translator(language, "access")(`role.${value}`) }))}
      />
      <div className="columns-of-choices">
        <CheckboxField
          name="districts"
          hint={words("districtsHint")}
          options={districts.map(({ code, name }) => ({ value: code, label: name }))}
          optional
        />
      </div>
      <SelectField
        name="organisation"
        hint={words("organisationHint")}
        none={words("noOrganisation")}
        options={organisations.map(({ id, name }) => ({ value: id, label: name[language] ?? id }))}
        optional
      />
      <TextField name="ends_on" kind="date" width="medium" hint={words("endsOnHint")} optional />
    </>
  );
}

/** Labels of these fields. */
export function roleLabels(language: Language): Readonly<Record<string, string>> {
  const words = translator(language, "users");
  return {
    role: words("role"),
    districts: words("districts"),
    organisation: words("organisation"),
    ends_on: words("endsOn"),
  };
}
