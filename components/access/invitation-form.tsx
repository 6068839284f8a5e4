import { EntryForm } from "@/components/forms/entry-form";
import { HiddenField, SelectField, TextField } from "@/components/forms/fields";
import { formWords } from "@/components/forms/form-words";
import type { FormState } from "@/domain/forms/form-state";
import { languages, type Language } from "@/domain/vocabulary";
import { languageNames } from "@/components/layout/language-names";
import { translator } from "@/messages/translator";

interface InvitationFormProps {
  language: Language;
  action: (before: FormState, form: FormData) => Promise<FormState>;
  code: string;
  /** The user name or e-mail address, which password managers keep beside the password. */
  login: string;
  name: string;
}

/** Asks the invited person for their name, language and a password. */
export function InvitationForm({ language, action, code, login, name }: InvitationFormProps) {
  const words = translator(language, "access");
  const labels = {
    name: words("invitation.name"),
    language: words("invitation.language"),
    password: words("newPassword.password"),
    passwordAgain: words("newPassword.again"),
  };
  return (
    <EntryForm
      action={action}
      words={{ ...formWords(language, words("invitation.submit")), problems: words("invitation.failed") }}
      labels={labels}
      values={{ code, name, language, username: login }}
    >
      <HiddenField name="code" />
      <HiddenField name="username" />
      <TextField name="name" autoComplete="name" />
      <SelectField name="language" options={languages.map((one) => ({ value: one, label: languageNames[one] }))} />
      <TextField name="password" kind="password" autoComplete="new-password" hint={words("newPassword.hint")} />
      <TextField name="passwordAgain" kind="password" autoComplete="new-password" />
    </EntryForm>
  );
}
