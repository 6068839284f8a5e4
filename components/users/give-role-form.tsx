import { EntryForm, type EntryFormProps } from "@/components/forms/entry-form";
import { HiddenField } from "@/components/forms/fields";
import { formWords } from "@/components/forms/form-words";
import { RoleFields, roleLabels, type RoleFieldsProps } from "@/components/users/role-fields";
import { translator } from "@/messages/translator";

interface GiveRoleFormProps extends RoleFieldsProps {
  action: EntryFormProps["action"];
  user: string;
}

/** Another role for somebody who has one already. */
export function GiveRoleForm({ language, action, user, organisations }: GiveRoleFormProps) {
  return (
    <EntryForm
      action={action}
      words={formWords(language, translator(language, "users")("giveSubmit"))}
      labels={roleLabels(language)}
      values={{ user, role: "officer" }}
    >
      <HiddenField name="user" />
      <RoleFields language={language} organisations={organisations} />
    </EntryForm>
  );
}
