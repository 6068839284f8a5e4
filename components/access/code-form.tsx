import { EntryForm } from "@/components/forms/entry-form";
import { HiddenField, TextField } from "@/components/forms/fields";
import { formWords } from "@/components/forms/form-words";
import type { FormState } from "@/domain/forms/form-state";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface CodeFormProps {
  language: Language;
  action: (before: FormState, form: FormData) => Promise<FormState>;
  next: string;
  submit: string;
}

/** Asks for the six digits that an app shows, or a recovery code. */
export function CodeForm({ language, action, next, submit }: CodeFormProps) {
  const words = translator(language, "access");
  return (
    <EntryForm
      action={action}
      words={{ ...formWords(language, submit), problems: words("signIn.failed") }}
      labels={{ passwordCode: words("secondFactor.code") }}
      values={{ next }}
    >
      <HiddenField name="next" />
      <TextField
        name="passwordCode"
        hint={words("secondFactor.codeHint")}
        autoComplete="one-time-code"
        width="medium"
      />
    </EntryForm>
  );
}
