import { EntryForm, type EntryFormProps } from "@/components/forms/entry-form";
import { CheckboxField, SelectField, TextField } from "@/components/forms/fields";
import { formWords } from "@/components/forms/form-words";
import { HandedOver } from "@/components/users/handed-over";
import { roles } from "@/domain/access/roles";
import { districts } from "@/domain/places";
import { languages, type Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface InviteFormProps {
  language: Language;
  action: EntryFormProps["action"];
  organisations: readonly { id: string; name: Readonly<Record<string, string>> }[];
}

/** Who is invited, with the first role they are given. */
export function InviteForm({ language, action, organisations }: InviteFormProps) {
  const words = translator(language, "users");
  const labels = {
    name: words("name"),
    user_name: words("userName"),
    email: words("email"),
    language: words("language"),
    role: words("role"),
    districts: words("districts"),
    organisation: words("organisation"),
    ends_on: words("endsOn"),
  };
  return (
    <EntryForm
      action={action}
      words={formWords(language, words("submit"))}
      labels={labels}
      values={{ language: "en", role: "officer" }}
    >
      <HandedOver text={words("handOver")} />
      <TextField name="name" />
      <TextField name="user_name" width="medium" hint={words("userNameHint")} optional />
      <TextField name="email" kind="email" optional />
      <SelectField
        name="language"
        options={languages.map((value) => ({ value, label: words(`languages.${value}`) }))}
      />
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
    </EntryForm>
  );
}
