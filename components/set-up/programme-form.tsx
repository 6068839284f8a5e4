import { EntryForm, type EntryFormProps } from "@/components/forms/entry-form";
import { HiddenField, TextField } from "@/components/forms/fields";
import { formWords } from "@/components/forms/form-words";
import { languages, type Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface ProgrammeFormProps {
  language: Language;
  action: EntryFormProps["action"];
  programme: {
    name: Readonly<Record<Language, string>>;
    contact: { name: string | null; email: string | null; phone: string | null };
    version: number;
  };
}

/** The programme's names and whom its readers ask. */
export function ProgrammeForm({ language, action, programme }: ProgrammeFormProps) {
  const words = translator(language, "setup");
  const { name, contact, version } = programme;
  const nameLabels = languages.map((one): [string, string] => [
    `name_${one}`,
    words("programme.name", { language: words(`language.${one}`) }),
  ]);
  const labels = {
    ...Object.fromEntries(nameLabels),
    contact_name: words("programme.contactName"),
    contact_email: words("programme.contactEmail"),
    contact_phone: words("programme.contactPhone"),
  };
  const values = {
    ...{ name_en: name.en, name_fr: name.fr, name_rw: name.rw, version: String(version) },
    ...{ contact_name: contact.name ?? "", contact_email: contact.email ?? "", contact_phone: contact.phone ?? "" },
  };
  return (
    <EntryForm
      action={action}
      words={formWords(language, translator(language, "forms")("save"))}
      labels={labels}
      values={values}
    >
      <HiddenField name="version" />
      <TextField name="name_en" />
      <TextField name="name_fr" />
      <TextField name="name_rw" />
      <TextField name="contact_name" hint={words("programme.hint")} optional />
      <TextField name="contact_email" kind="email" optional />
      <TextField name="contact_phone" kind="tel" width="medium" optional />
    </EntryForm>
  );
}
