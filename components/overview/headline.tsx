import { PageHead } from "@/components/ui/page-head";
import { findingValues } from "@/components/ui/finding";
import { placeName } from "@/components/ui/place-name";
import type { Attention } from "@/domain/attention";
import type { Figure } from "@/domain/figure";
import { headline } from "@/domain/findings/overview";
import { formatter } from "@/domain/format";
import type { Standing } from "@/domain/standing";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface HeadlineProps {
  language: Language;
  /** Code of the phase in focus; `null` while the programme has none. */
  phase: string | null;
  direct: Standing | undefined;
  behind: readonly Extract<Attention, { kind: "behind" }>[];
  income: Figure | undefined;
  incomePhases: readonly string[];
}

/** The page in two sentences: how far the phase is, and where it lags. */
export function Headline({ language, phase, direct, behind, income, incomePhases }: HeadlineProps) {
  const words = translator(language, "overview");
  if (phase === null || direct === undefined) return <PageHead title={words("headline.noPhase")} />;
  const finding = headline(phase, direct);
  const sentences = [lag(language, direct, behind[0])];
  if (income?.value != null && incomePhases.length > 0) {
    sentences.push(
      words("lead.outcomes", {
        n: incomePhases.length,
        phases: incomePhases.map((code) => code.toUpperCase()).join(", "),
        change: formatter(language).signedPercent(income.value),
      }),
    );
  }
  return <PageHead title={words(finding.key, findingValues(language, finding))} lede={sentences.join(" ")} />;
}

function lag(language: Language, direct: Standing, worst: Extract<Attention, { kind: "behind" }> | undefined): string {
  const words = translator(language, "overview");
  const { percent } = formatter(language);
  if (direct.target === null) return words("lead.noTarget");
  if (worst === undefined) return words(direct.planned === null ? "lead.noPlan" : "lead.onTrack");
  return words("lead.behind", {
    indicator: translator(language, "words")(`indicator.${worst.indicator}`),
    district: placeName(language, worst.district),
    share: percent(worst.achievement),
    planned: percent(worst.planned),
  });
}
