import { phaseDates, type PhaseOfPage } from "@/components/phases/phase-facts";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { phaseName } from "@/components/ui/filter-names";
import { findingValues } from "@/components/ui/finding";
import { PageHead } from "@/components/ui/page-head";
import { headline } from "@/domain/findings/overview";
import type { Standing } from "@/domain/standing";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface PhaseHeadProps {
  language: Language;
  phase: PhaseOfPage;
  direct: Standing | undefined;
}

/** How far the phase is, in a sentence, and when it runs. */
export function PhaseHead({ language, phase, direct }: PhaseHeadProps) {
  const words = translator(language, "phases");
  const finding = direct === undefined ? null : headline(phase.code, direct);
  const title =
    finding === null
      ? phaseName(language, phase.code)
      : translator(language, "overview")(finding.key, findingValues(language, finding));
  return (
    <PageHead
      title={title}
      lede={words("lede", {
        status: translator(language, "words")(`phaseStatus.${phase.status}`),
        dates: phaseDates(language, phase),
      })}
    >
      <Breadcrumb
        language={language}
        crumbs={[{ name: words("title"), href: "/phases" }, { name: phaseName(language, phase.code) }]}
      />
    </PageHead>
  );
}
