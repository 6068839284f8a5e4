import { PlainTables } from "@/components/breakdown/plain-tables";
import { ReportingTable } from "@/components/breakdown/reporting-table";
import { ReviewTable } from "@/components/breakdown/review-table";
import { SplitTable } from "@/components/breakdown/split-table";
import { CountCard } from "@/components/overview/cards";
import { MonthlyProgress } from "@/components/overview/monthly-progress";
import { ByPhase } from "@/components/places/by-phase";
import { ComparedDistricts } from "@/components/places/compared-districts";
import { PlaceOutcome } from "@/components/places/place-outcome";
import { placeName } from "@/components/ui/place-name";
import type { ComponentProps, ReactNode } from "react";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import type { GroupKey } from "@/domain/question";
import { runningTotal, type DatedValue } from "@/domain/running-total";
import type { Standing } from "@/domain/standing";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface Groups {
  key: GroupKey;
  filter: Filter;
}

export interface PlaceBodyProps {
  language: Language;
  filter: Filter;
  /** Slugs; without a district the page is about the province. */
  province: string;
  district?: string;
  view: {
    focus: { code: string };
    focusFilter: Filter;
    cards: readonly Standing[];
    verified: readonly Figure[];
    months: ComponentProps<typeof MonthlyProgress>["months"];
    plan: readonly DatedValue[];
    targets: readonly DatedValue[];
    byPhase: readonly (Groups & { standings: readonly Standing[] })[];
    compared: readonly (Groups & { standings: readonly Standing[] })[];
    outcomes: readonly Figure[];
    outcomesCompared: readonly (Groups & { figures: readonly Figure[] })[];
    split: {
      splits: readonly Pick<ComponentProps<typeof SplitTable>, "by" | "codes" | "groups">[];
      plain: ComponentProps<typeof PlainTables>["tables"];
    };
    reporting: ComponentProps<typeof ReportingTable>["districts"];
    reviews: ComponentProps<typeof ReviewTable>["counts"];
  };
  asOf: string;
  source: string;
  isDemonstration: boolean;
  /** What a province shows of its districts over time. */
  children?: ReactNode;
}

/** All about one place: targets and pace, months, districts to compare, outcomes, its people, its reporting. */
export function PlaceBody({ language, filter, province, district, view, children, ...frame }: PlaceBodyProps) {
  const { focus, focusFilter, cards, outcomes, split } = view;
  const [direct] = cards;
  return (
    <>
      <section>
        <h2 className="visually-hidden">
          {translator(language, "places")("cards", { phase: focus.code.toUpperCase() })}
        </h2>
        <div className="kpis">
          {cards.map((standing, i) => (
            <CountCard
              key={standing.figure.code}
              language={language}
              standing={standing}
              filter={focusFilter}
              verified={view.verified[i]}
            />
          ))}
        </div>
      </section>
      {direct !== undefined && (
        <MonthlyProgress
          {...frame}
          language={language}
          phase={focus.code}
          filter={focusFilter}
          direct={direct}
          months={view.months}
          actual={runningTotal(view.months, frame.asOf)}
          plan={view.plan}
          targets={view.targets}
        />
      )}
      {children}
      <ComparedDistricts
        language={language}
        own={district ?? null}
        phase={focus.code}
        filter={filter}
        progress={view.compared}
        outcomes={view.outcomesCompared}
      />
      <div className="two">
        {outcomes.slice(0, 2).map((figure, i) => (
          <PlaceOutcome
            {...frame}
            key={figure.code}
            language={language}
            code={figure.code}
            filter={filter}
            figure={figure}
            name={placeName(language, district ?? province)}
            rows={view.outcomesCompared.flatMap(({ key, filter: own, figures }) => {
              const compared = figures[i];
              if (compared === undefined || key.district === undefined || key.district === district) return [];
              return [{ key: key.district, name: placeName(language, key.district), figure: compared, filter: own }];
            })}
          />
        ))}
      </div>
      <ByPhase
        language={language}
        filter={filter}
        codes={cards.map(({ figure }) => figure.code)}
        groups={view.byPhase}
      />
      {split.splits.map((one) => (
        <SplitTable key={one.by} language={language} filter={filter} {...one} />
      ))}
      <PlainTables language={language} tables={split.plain} />
      <ReportingTable
        language={language}
        phase={focus.code}
        districts={view.reporting}
        opensRecords={filter.withoutRecords !== true}
      />
      <ReviewTable language={language} counts={view.reviews} />
    </>
  );
}
