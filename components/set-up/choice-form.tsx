import { EntryForm, type EntryFormProps } from "@/components/forms/entry-form";
import { HiddenField, RadioField, TextField } from "@/components/forms/fields";
import { formWords } from "@/components/forms/form-words";
import { yesOrNo } from "@/components/set-up/yes-or-no";
import type { Choice, ChoiceList } from "@/domain/choices";
import { ownCode } from "@/domain/entry/choice";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface ChoiceFormProps {
  language: Language;
  action: EntryFormProps["action"];
  list: ChoiceList;
  /** `null` for a new one. */
  choice: Choice | null;
}

/** What an entry of a pick list is called, and whether it is still offered. */
export function ChoiceForm({ language, action, list, choice }: ChoiceFormProps) {
  const words = translator(language, "setup");
  const labels = {
    code: words("choices.countryCode"),
    name_en: words("choices.nameEn"),
    name_fr: words("choices.nameFr"),
    name_rw: words("choices.nameRw"),
    offered: words("choices.offered"),
  };
  const hint =
    choice === null
      ? ownCode(list)
        ? undefined
        : words("choices.nameEnHint")
      : words("choices.codeHint", { code: choice.code });
  return (
    <EntryForm
      action={action}
      words={formWords(language, translator(language, "forms")("save"))}
      labels={labels}
      values={choice === null ? { list, offered: "yes" } : valuesOf(choice)}
    >
      <HiddenField name="list" />
      {choice === null ? (
        ownCode(list) && <TextField name="code" hint={words("choices.countryHint")} width="short" />
      ) : (
        <>
          <HiddenField name="code" />
          <HiddenField name="version" />
        </>
      )}
      <TextField name="name_en" {...(hint === undefined ? {} : { hint })} />
      <TextField name="name_fr" />
      <TextField name="name_rw" />
      <RadioField name="offered" options={yesOrNo(language)} />
    </EntryForm>
  );
}

function valuesOf({ list, code, name, offered, version }: Choice) {
  return {
    ...{ list, code, version: String(version), offered: offered ? "yes" : "no" },
    ...{ name_en: name.en, name_fr: name.fr, name_rw: name.rw },
  };
}
