import { EntryForm, type EntryFormProps } from "@/components/forms/entry-form";
import { SelectField, TextField } from "@/components/forms/fields";
import { formWords } from "@/components/forms/form-words";
import { HandedOver } from "@/components/users/handed-over";
import { RoleFields, roleLabels, type RoleFieldsProps } from "@/components/users/role-fields";
import { languages } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface InviteFormProps extends RoleFieldsProps {
  action: EntryFormProps["action"];
}

/** Who is invited, with the first role they are given. */
export function InviteForm({ language, action, organisations }: InviteFormProps) {
  const words = translator(language, "users");
  const labels = {
    name: words("name"),
    user_name: words("userName"),
    email: words("email"),
    language: words("language"),
    ...roleLabels(language),
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
      <RoleFields language={language} organisations={organisations} />
    </EntryForm>
  );
}
