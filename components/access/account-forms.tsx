import { EntryForm } from "@/components/forms/entry-form";
import { HiddenField, SelectField, TextField } from "@/components/forms/fields";
import { formWords } from "@/components/forms/form-words";
import { languageNames } from "@/components/layout/language-names";
import type { FormState } from "@/domain/forms/form-state";
import { languages, type Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

type Action = (before: FormState, form: FormData) => Promise<FormState>;

/** The language in which somebody is addressed wherever they sign in. */
export function LanguageForm({ language, value, action }: { language: Language; value: Language; action: Action }) {
  const words = translator(language, "access");
  return (
    <EntryForm
      action={action}
      words={formWords(language, words("account.languageSubmit"))}
      labels={{ language: words("account.language") }}
      values={{ language: value }}
    >
      <SelectField name="language" options={languages.map((one) => ({ value: one, label: languageNames[one] }))} />
    </EntryForm>
  );
}

export function PasswordForm({ language, login, action }: { language: Language; login: string; action: Action }) {
  const words = translator(language, "access");
  return (
    <EntryForm
      action={action}
      words={formWords(language, words("newPassword.submit"))}
      labels={{
        passwordPresent: words("newPassword.present"),
        password: words("newPassword.password"),
        passwordAgain: words("newPassword.again"),
      }}
      values={{ username: login }}
    >
      <HiddenField name="username" />
      <TextField name="passwordPresent" kind="password" autoComplete="current-password" />
      <TextField name="password" kind="password" autoComplete="new-password" hint={words("newPassword.hint")} />
      <TextField name="passwordAgain" kind="password" autoComplete="new-password" />
    </EntryForm>
  );
}
