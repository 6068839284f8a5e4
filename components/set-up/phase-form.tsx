import { EntryForm, type EntryFormProps } from "@/components/forms/entry-form";
import { CheckboxField, HiddenField, SelectField, TextField } from "@/components/forms/fields";
import { formWords } from "@/components/forms/form-words";
import type { PhaseOfPage } from "@/components/phases/phase-facts";
import { nextNumeral } from "@/domain/exchange/roman";
import { districts } from "@/domain/places";
import { phaseStatuses, type Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface PhaseFormProps {
  language: Language;
  action: EntryFormProps["action"];
  /** `null` for a new one. */
  phase: (PhaseOfPage & { version: number }) | null;
  /** Codes of the phases there are. */
  phases: readonly string[];
}

/** A phase's number, state, days and districts. */
export function PhaseForm({ language, action, phase, phases }: PhaseFormProps) {
  const words = translator(language, "setup");
  const next = nextNumeral(phases);
  const statuses = phaseStatuses.map((value) => ({
    value,
    label: translator(language, "words")(`phaseStatus.${value}`),
  }));
  const places = districts.map(({ code, name }) => ({ value: code, label: name }));
  const labels = {
    phase: words("phases.code"),
    status: words("phases.status"),
    starts_on: words("phases.startsOn"),
    ends_on: words("phases.endsOn"),
    districts: words("phases.districts"),
  };
  const values =
    phase === null
      ? { phase: next, status: "planned" }
      : {
          ...{ phase: phase.code, status: phase.status, version: String(phase.version) },
          ...{ starts_on: phase.startsOn ?? "", ends_on: phase.endsOn ?? "", districts: phase.districts },
        };
  return (
    <EntryForm
      action={action}
      words={formWords(language, translator(language, "forms")("save"))}
      labels={labels}
      values={values}
    >
      {phase === null ? (
        <TextField name="phase" hint={words("phases.codeHint", { next })} width="short" />
      ) : (
        <>
          <HiddenField name="phase" />
          <HiddenField name="version" />
        </>
      )}
      <SelectField name="status" options={statuses} />
      <div className="two-fields">
        <TextField name="starts_on" kind="date" width="medium" optional />
        <TextField name="ends_on" kind="date" width="medium" optional />
      </div>
      <div className="columns-of-choices">
        <CheckboxField name="districts" hint={words("phases.districtsHint")} options={places} optional />
      </div>
    </EntryForm>
  );
}
