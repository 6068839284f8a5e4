import { EntryForm, type EntryFormProps } from "@/components/forms/entry-form";
import { CheckboxField, HiddenField } from "@/components/forms/fields";
import { formWords } from "@/components/forms/form-words";
import { Card } from "@/components/ui/card";
import { requiredPapers, type DocumentedKind, type RequiredDocument } from "@/domain/review/documents";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface DocumentsFormProps {
  language: Language;
  action: EntryFormProps["action"];
  phase: string;
  required: readonly RequiredDocument[];
}

/** Which papers a phase asks for, of each kind of assistance and of its interviews. */
export function DocumentsForm({ language, action, phase, required }: DocumentsFormProps) {
  const words = translator(language, "review");
  const ofPhase = required.filter((one) => one.phase === phase);
  const options = Object.entries(requiredPapers).map(([value, { kind, type }]) => ({
    value,
    label: words("required.of", { kind: kindName(language, kind), paper: words(`documentType.${type}`) }),
  }));
  return (
    <Card title={words("required.title")}>
      <EntryForm
        action={action}
        words={formWords(language, words("required.save"))}
        labels={{ documents: words("required.title") }}
        values={{ phase, documents: ofPhase.map(({ kind, type }) => `${kind} ${type}`) }}
      >
        <HiddenField name="phase" />
        <div className="columns-of-choices">
          <CheckboxField name="documents" hint={words("required.lede")} options={options} optional />
        </div>
      </EntryForm>
    </Card>
  );
}

function kindName(language: Language, kind: DocumentedKind): string {
  if (kind === "interview") return translator(language, "review")("required.interview");
  return translator(language, "words")(`kind.${kind}`);
}
