import { EntryForm, type EntryFormProps } from "@/components/forms/entry-form";
import { HiddenField, TextArea, TextField } from "@/components/forms/fields";
import { formWords } from "@/components/forms/form-words";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface GapFormProps {
  language: Language;
  action: EntryFormProps["action"];
  of: { phase: string; indicator: string };
  /** What was last written; `null` = nothing yet. */
  last: {
    version: number;
    reason: string | null;
    action: string | null;
    owner: string | null;
    dueOn: string | null;
  } | null;
}

/** Reason, action, owner and day, beginning from what was last written. */
export function GapForm({ language, action, of, last }: GapFormProps) {
  const words = translator(language, "gaps");
  const labels = { reason: words("reason"), action: words("action"), owner: words("owner"), due_on: words("due") };
  const values = {
    ...of,
    version: String(last?.version ?? 0),
    reason: last?.reason ?? "",
    action: last?.action ?? "",
    owner: last?.owner ?? "",
    due_on: last?.dueOn ?? "",
  };
  return (
    <EntryForm action={action} words={formWords(language, words("submit"))} labels={labels} values={values}>
      {["phase", "indicator", "version"].map((name) => (
        <HiddenField key={name} name={name} />
      ))}
      <TextArea name="reason" hint={words("reasonHint")} optional />
      <TextArea name="action" optional />
      <div className="two-fields">
        <TextField name="owner" hint={words("ownerHint")} optional />
        <TextField name="due_on" kind="date" width="medium" optional />
      </div>
    </EntryForm>
  );
}
