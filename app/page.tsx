import type { Metadata } from "next";
import { asking } from "@/app/asking";
import { askedFilter } from "@/app/gates";
import { configuration } from "@/app/configuration";
import { keptFigures } from "@/app/kept-figures";
import { currentLanguage } from "@/app/language";
import { NeedsAttention } from "@/components/overview/attention";
import { CountCard, OutcomeCard } from "@/components/overview/cards";
import { cardNote } from "@/components/overview/card-note";
import { DistrictMap } from "@/components/overview/district-map";
import { filterStatus } from "@/components/overview/filter-status";
import { Headline } from "@/components/overview/headline";
import { LatestEvents } from "@/components/overview/latest-events";
import { MonthlyProgress } from "@/components/overview/monthly-progress";
import { OutcomeByPhase } from "@/components/overview/outcome-by-phase";
import { ProvinceProgress } from "@/components/overview/province-progress";
import { FilterBar } from "@/components/ui/filter-bar";
import { overview } from "@/db/queries/overview";
import { publishedFigures } from "@/db/queries/published-figures";
import { ofOwnPlaces } from "@/domain/access/own-places";
import { isDetailed } from "@/domain/access/scope";
import { attentionOf, publishedValue, standingsOf } from "@/domain/overview";
import { placeTargetLines } from "@/domain/place-targets";
import { runningTotal } from "@/domain/running-total";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "overview")("title") };
}

interface OverviewPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** A manager's morning: what needs attention, six figures, the main picture, the months, the map, the outcomes. */
export default async function OverviewPage({ searchParams }: OverviewPageProps) {
  const language = await currentLanguage();
  const asked = await asking();
  const { reader, scope, programme, phases, today } = asked;
  const { courseMonths } = configuration();
  const codes = phases.map((phase) => phase.code);
  const { filter, problems } = askedFilter(asked, await searchParams);
  const [shown, published] = await keptFigures(asked, ["overview", filter, courseMonths], async () => [
    await overview(reader, scope, { filter, phases, today, courseMonths }),
    await publishedFigures(reader, scope),
  ]);
  const { focus } = shown;
  const hasDetails = isDetailed(scope);
  const items = focus === null ? [] : attentionOf({ ...shown, focus, asOf: today });
  const [direct] = shown.cards;
  const [income, housing] = shown.outcomes;
  const frame = {
    language,
    asOf: today,
    source: translator(language, "overview")("source", {
      review: translator(language, "words")(`review.${filter.review}`),
    }),
    isDemonstration: programme.demonstrationToday !== null,
  };
  const districts = standingsOf(shown.byDistrict, "direct_beneficiaries");
  return (
    <>
      <Headline
        language={language}
        phase={focus?.code ?? null}
        direct={direct}
        behind={items.filter((item) => item.kind === "behind")}
        income={income}
        incomePhases={shown.outcomeFilter.phase}
      />
      <FilterBar
        language={language}
        path="/"
        filter={filter}
        phases={codes}
        problems={problems}
        status={filterStatus(language, direct?.figure.value ?? null, districts)}
      />
      {hasDetails && <NeedsAttention language={language} filter={shown.filter} items={items} />}
      <section className="kpis">
        {shown.cards.map((standing, i) => (
          <CountCard
            key={standing.figure.code}
            language={language}
            standing={standing}
            filter={shown.filter}
            verified={shown.verified[i]}
            total={shown.totals[i]}
            note={cardNote(language, standing, shown, courseMonths)}
          />
        ))}
        {shown.outcomes.map((figure) => (
          <OutcomeCard
            key={figure.code}
            language={language}
            figure={figure}
            filter={shown.outcomeFilter}
            published={publishedValue(published, figure.code, shown.outcomeFilter.phase)}
          />
        ))}
      </section>
      {focus !== null && shown.byPhaseAndProvince.length > 0 && (
        <ProvinceProgress
          {...frame}
          focus={focus.code}
          phases={phases.filter((phase) => filter.phase.length === 0 || filter.phase.includes(phase.code))}
          filter={filter}
          rows={standingsOf(shown.byPhaseAndProvince, "direct_beneficiaries")}
          totals={standingsOf(shown.byPhase, "direct_beneficiaries")}
        />
      )}
      {hasDetails && focus !== null && direct !== undefined && (
        <div className="two">
          <MonthlyProgress
            {...frame}
            phase={focus.code}
            filter={shown.focusFilter}
            direct={shown.focusDirect ?? direct}
            months={shown.months}
            actual={runningTotal(shown.months, today)}
            {...placeTargetLines(shown.targets, ofOwnPlaces(scope, shown.focusFilter), phases, courseMonths)}
          />
          <DistrictMap {...frame} phase={focus.code} filter={shown.focusFilter} districts={districts} />
        </div>
      )}
      {income !== undefined && housing !== undefined && (
        <div className="two">
          <OutcomeByPhase
            {...frame}
            outcome="income"
            filter={shown.outcomeFilter}
            phases={standingsOf(shown.outcomesByPhase, "income_change").map(({ phase, standing }) => ({
              phase,
              figure: standing.figure,
            }))}
            together={income}
            published={publishedValue(published, "income_change", shown.outcomeFilter.phase)}
          />
          <OutcomeByPhase
            {...frame}
            outcome="housing"
            filter={shown.outcomeFilter}
            phases={standingsOf(shown.outcomesByPhase, "housing_improved").map(({ phase, standing }) => ({
              phase,
              figure: standing.figure,
            }))}
            together={housing}
            published={publishedValue(published, "housing_improved", shown.outcomeFilter.phase)}
          />
        </div>
      )}
      {hasDetails && <LatestEvents language={language} days={shown.events} />}
    </>
  );
}
