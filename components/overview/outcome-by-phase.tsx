import { FigureDots } from "@/components/figures/figure-dots";
import { findingValues } from "@/components/ui/finding";
import { phaseName } from "@/components/ui/filter-names";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import { filterQuery } from "@/domain/filter-href";
import { outcomeOverPhases } from "@/domain/findings/overview";
import { narrowed } from "@/domain/question";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface OutcomeByPhaseProps {
  language: Language;
  outcome: "income" | "housing";
  filter: Filter;
  phases: readonly { phase: string; figure: Figure }[];
  together: Figure;
  published: number | null;
  asOf: string;
  source: string;
  isDemonstration: boolean;
}

/** An outcome phase by phase and together, with intervals and what was published. */
export function OutcomeByPhase(props: OutcomeByPhaseProps) {
  const { language, outcome, filter, phases, together, ...frame } = props;
  const words = translator(language, "overview");
  const finding = outcomeOverPhases(
    outcome,
    phases.map(({ figure }) => figure),
  );
  return (
    <FigureDots
      {...frame}
      language={language}
      id={outcome}
      code={together.code}
      title={words(finding.key, findingValues(language, finding))}
      definition={words(`${outcome}.definition`)}
      rows={[
        ...phases.map(({ phase, figure }) => ({
          key: phase,
          name: phaseName(language, phase),
          figure,
          filter: narrowed(filter, { phase }),
        })),
        { key: "all", name: words("table.all"), figure: together, filter, isTotal: true },
      ]}
      caption={words(`${outcome}.caption`)}
      heads={{
        row: words("table.phase"),
        value: words("table.value"),
        interval: words("table.interval"),
        n: words("table.n"),
      }}
      note={words(`${outcome}.note`)}
      query={filterQuery(filter, { by: "phase", indicator: together.code })}
    />
  );
}
