import { EntryForm, type EntryFormProps } from "@/components/forms/entry-form";
import { CheckboxField, HiddenField, SelectField, TextField } from "@/components/forms/fields";
import { formWords } from "@/components/forms/form-words";
import { settingNames, type SettingName } from "@/domain/settings";
import { languages, type Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface SettingsFormProps {
  language: Language;
  action: EntryFormProps["action"];
  /** The settings in force, as they would be typed, and their version. */
  cells: Readonly<Record<SettingName, string>>;
  version: number;
}

/** All settings, by what they are about. */
export function SettingsForm({ language, action, cells, version }: SettingsFormProps) {
  const words = translator(language, "settings");
  const labels = Object.fromEntries(settingNames.map((name) => [name, words(`name.${name}`)]));
  const lists = { languages: cells.languages.split(";") };
  const number = (name: Exclude<SettingName, "languages">) => (
    <TextField name={name} inputMode="numeric" width="short" hint={words(`hint.${name}`)} />
  );
  const spoken = languages.map((value) => ({ value, label: words(`language.${value}`) }));
  return (
    <EntryForm
      action={action}
      words={formWords(language, words("submit"))}
      labels={{ ...labels, reason: words("reason") }}
      values={{ ...cells, ...lists, version: String(version), reason: "" }}
    >
      <HiddenField name="version" />
      <h2>{words("group.reporting")}</h2>
      {number("freshness_days")}
      {number("freshness_grace_days")}
      <h2>{words("group.disclosure")}</h2>
      {number("smallest_cell_donor")}
      <h2>{words("group.languages")}</h2>
      <CheckboxField name="languages" options={spoken} />
      <SelectField name="first_language" hint={words("hint.first_language")} options={spoken} />
      <TextField name="reason" hint={words("reasonHint")} optional />
    </EntryForm>
  );
}
