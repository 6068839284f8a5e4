import type { ReactNode } from "react";
import { StepForm, type StepField } from "@/components/change/step-form";
import type { EntryFormProps } from "@/components/forms/entry-form";
import { formWords } from "@/components/forms/form-words";
import { DocumentList } from "@/components/review/document-list";
import { Card } from "@/components/ui/card";
import type { CorrectedRecord } from "@/domain/entry/correction";
import { stepField, type RecordStep } from "@/domain/entry/record-steps";
import { documentTypes } from "@/domain/review/documents";
import type { NamedDocument } from "@/domain/review/queue";
import type { Language, ReviewState } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** The record that the steps are about, as it was seen. */
export interface RecordSeen {
  record: CorrectedRecord;
  id: string;
  person: string;
  version: number;
  voided: boolean;
  voidReason: string | null;
  /** `null` for a person, who is not reviewed. */
  review: ReviewState | null;
  documents: readonly NamedDocument[];
}

interface StepCardsProps {
  language: Language;
  action: EntryFormProps["action"];
  seen: RecordSeen;
  today: string;
  /** Made once for each form, so that a repeated post changes nothing. */
  keys: Readonly<Record<RecordStep, string>>;
}

/** All that can be done to a record as a whole; a voided one can only be restored. */
export function StepCards(props: StepCardsProps) {
  const { language, seen } = props;
  const words = translator(language, "change");
  if (seen.voided) {
    const lede = words("restore.lede", { reason: seen.voidReason ?? "–" });
    return <StepCard {...props} step="restore" title={words("restore.title")} lede={lede} fields={[]} />;
  }
  const isOpen = seen.review === "draft" || seen.review === "returned";
  return (
    <div className="steps">
      {isOpen && (
        <StepCard {...props} step="submit" lede={words("submit.lede")} title={words("submit.title")} fields={[]} />
      )}
      {seen.review !== null && <PaperCard {...props} />}
      <StepCard
        {...props}
        step="void"
        title={words("void.title")}
        lede={words("void.lede")}
        fields={[{ name: "reason", kind: "text" }]}
      />
      {seen.record === "beneficiary" && <PersonCards {...props} />}
    </div>
  );
}

/** What concerns who the person is. */
function PersonCards(props: StepCardsProps) {
  const words = translator(props.language, "change");
  return (
    <>
      <StepCard
        {...props}
        step="withdraw"
        title={words("withdraw.title")}
        lede={words("withdraw.lede")}
        fields={[
          { name: "on", kind: "date" },
          { name: "reason", kind: "text", optional: true },
        ]}
        values={{ on: props.today }}
      />
      <StepCard
        {...props}
        step="anonymise"
        title={words("anonymise.title")}
        lede={words("anonymise.lede")}
        fields={[{ name: "reason", kind: "text" }]}
        confirm={{ warning: words("anonymise.sure"), button: words("anonymise.confirm") }}
      />
    </>
  );
}

function PaperCard(props: StepCardsProps) {
  const words = translator(props.language, "review");
  const options = documentTypes.map((value) => ({ value, label: words(`documentType.${value}`) }));
  return (
    <StepCard
      {...props}
      step="paper"
      title={words("document.name")}
      fields={[
        { name: "type", kind: "choice", options },
        { name: "number", kind: "text", optional: true },
        { name: "dated_on", kind: "date", optional: true },
        { name: "kept_at", kind: "text" },
      ]}
    >
      <DocumentList language={props.language} documents={props.seen.documents} />
    </StepCard>
  );
}

export interface StepCardProps extends Omit<StepCardsProps, "today" | "seen"> {
  seen: Pick<RecordSeen, "record" | "id" | "person" | "version">;
  /** What the form carries beside the record that it is about. */
  carried?: Readonly<Record<string, string>>;
  step: RecordStep;
  title: string;
  lede?: string;
  fields: readonly StepField[];
  values?: Readonly<Record<string, string>>;
  confirm?: { warning: string; button: string };
  children?: ReactNode;
}

/** One step with its form. */
export function StepCard({
  language,
  action,
  seen,
  keys,
  step,
  title,
  lede,
  fields,
  values = {},
  carried = {},
  ...rest
}: StepCardProps) {
  const { record, id, person, version } = seen;
  const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [stepField(step, name), value]));
  return (
    <Card title={title}>
      {lede !== undefined && <p>{lede}</p>}
      {rest.children}
      <StepForm
        action={action}
        words={formWords(language, buttonOf(language, step))}
        labels={labelsOf(language, step)}
        values={{ step, record, id, person, version: String(version), key: keys[step], ...carried, ...given }}
        fields={fields.map((field) => ({ ...field, name: stepField(step, field.name) }))}
        confirm={rest.confirm}
      />
    </Card>
  );
}

function buttonOf(language: Language, step: RecordStep): string {
  const words = translator(language, "change");
  if (step === "paper") return translator(language, "review")("document.save");
  const named = { different: "merge.different", merge: "merge.button", unmerge: "merge.unmerge" } as const;
  if (step === "different" || step === "merge" || step === "unmerge") return words(named[step]);
  return words(`${step}.button`);
}

/** What each field of a step is called. */
function labelsOf(language: Language, step: RecordStep): Record<string, string> {
  const [words, papers] = [translator(language, "change"), translator(language, "review")];
  const labels = {
    ...{ kept: words("merge.kept"), reason: words("reason"), on: words("withdraw.on"), type: papers("document.type") },
    ...{
      number: papers("document.numberLabel"),
      dated_on: papers("document.dated"),
      kept_at: papers("document.keptAt"),
    },
  };
  return Object.fromEntries(Object.entries(labels).map(([name, label]) => [stepField(step, name), label]));
}
