import { Card } from "@/components/ui/card";
import { placeName } from "@/components/ui/place-name";
import { StatList } from "@/components/ui/stat-list";
import { districtHref } from "@/domain/filter-href";
import { formatter } from "@/domain/format";
import { districtByCode } from "@/domain/places";
import type { Language, PhaseStatus } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface PhaseOfPage {
  code: string;
  status: PhaseStatus;
  startsOn: string | null;
  endsOn: string | null;
  /** P-codes. */
  districts: readonly string[];
  /** What is known of it and from where, by language. */
  note: Readonly<Record<string, string>> | null;
}

/** First and last day of a phase in words; what is not known of them is said. */
export function phaseDates(language: Language, { startsOn, endsOn }: PhaseOfPage): string {
  const words = translator(language, "phases");
  const { day } = formatter(language);
  if (startsOn === null)
    return endsOn === null ? words("facts.datesUnknown") : words("facts.until", { to: day(endsOn) });
  if (endsOn === null) return words("facts.since", { from: day(startsOn) });
  return words("facts.span", { from: day(startsOn), to: day(endsOn) });
}

/** What is known of a phase: its state, its days, its districts, and from where. */
export function PhaseFacts({ language, phase, title }: { language: Language; phase: PhaseOfPage; title?: string }) {
  const words = translator(language, "phases");
  const note = phase.note?.[language] ?? phase.note?.en;
  return (
    <Card title={title ?? words("facts.title")}>
      <StatList
        stats={[
          { name: words("facts.status"), value: translator(language, "words")(`phaseStatus.${phase.status}`) },
          { name: words("facts.dates"), value: phaseDates(language, phase) },
          { name: words("facts.districts"), value: <Districts language={language} codes={phase.districts} /> },
        ]}
      />
      {note !== undefined && <p className="quiet">{note}</p>}
    </Card>
  );
}

/** Links to districts, or that it is not known where the phase worked. */
export function Districts({ language, codes }: { language: Language; codes: readonly string[] }) {
  if (codes.length === 0) return <>{translator(language, "phases")("facts.districtsUnknown")}</>;
  const slugs = codes.map((code) => districtByCode(code)?.slug ?? code);
  return (
    <>
      {slugs.map((slug, i) => (
        <span key={slug}>
          {i > 0 && ", "}
          <a href={districtHref(slug)}>{placeName(language, slug)}</a>
        </span>
      ))}
    </>
  );
}
