import { EntryForm } from "@/components/forms/entry-form";
import { CheckboxField, HiddenField, TextField } from "@/components/forms/fields";
import { formWords } from "@/components/forms/form-words";
import type { FormState } from "@/domain/forms/form-state";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface SignInFormProps {
  language: Language;
  /** Where to go on to. */
  next: string;
  action: (before: FormState, form: FormData) => Promise<FormState>;
}

export function SignInForm({ language, next, action }: SignInFormProps) {
  const words = translator(language, "access");
  const labels = { name: words("signIn.name"), password: words("signIn.password"), shared: words("signIn.shared") };
  const submit = { submit: words("signIn.submit"), submitting: words("signIn.submitting") };
  return (
    <section className="card">
      <EntryForm
        action={action}
        words={{ ...formWords(language, submit.submit), ...submit, problems: words("signIn.failed") }}
        labels={labels}
        values={{ next }}
      >
        <HiddenField name="next" />
        <TextField name="name" autoComplete="username" />
        <TextField name="password" kind="password" autoComplete="current-password" />
        <CheckboxField
          name="shared"
          hint={words("signIn.sharedHint")}
          options={[{ value: "yes", label: words("signIn.sharedYes") }]}
        />
      </EntryForm>
      <p className="note">{words("signIn.forgotten")}</p>
    </section>
  );
}
