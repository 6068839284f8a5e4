import type { Metadata } from "next";
import { askedFilter, askingDetails } from "@/app/gates";
import { currentLanguage } from "@/app/language";
import { groupName } from "@/components/figures/group-name";
import { ComparedByLinks, comparedBy } from "@/components/outcomes/compared-by";
import { FollowUpChain, LostPeople, Spread, ThreeMeasures } from "@/components/outcomes/income-detail";
import { LivingConditions } from "@/components/outcomes/living-conditions";
import { OutcomeBy } from "@/components/outcomes/outcome-by";
import { FilterBar } from "@/components/ui/filter-bar";
import { findingValues } from "@/components/ui/finding";
import { PageHead } from "@/components/ui/page-head";
import { outcomes, type OutcomeGroup } from "@/db/queries/outcomes";
import type { Figure } from "@/domain/figure";
import { incomeHeadline } from "@/domain/findings/outcomes";
import { formatter } from "@/domain/format";
import { changeIfLostUnchanged, meanIncome } from "@/domain/outcomes";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "outcomes")("title") };
}

interface OutcomesPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What became of people: incomes three ways, who was lost, living conditions, business and work. */
export default async function OutcomesPage({ searchParams }: OutcomesPageProps) {
  const language = await currentLanguage();
  const gate = await askingDetails();
  const { reader, scope, programme, phases, today } = gate;
  const asked = await searchParams;
  const codes = phases.map((phase) => phase.code);
  const { filter, problems } = askedFilter(gate, asked);
  const by = comparedBy.find((one) => one === asked.by) ?? "phase";
  const found = await outcomes(reader, scope, { filter, by, asOf: today, phases });
  const words = translator(language, "outcomes");
  const { count, day } = formatter(language);
  if (found === null) return <PageHead title={words("headline.none")} />;
  const [income, improved, business, work] = found.whole.figures;
  if (income === undefined || improved === undefined || business === undefined || work === undefined) return null;
  const { chain, pairs, foundBaselineIncome, followUpIncome } = found;
  const frame = {
    language,
    asOf: today,
    source: translator(language, "overview")("source", {
      review: translator(language, "words")(`review.${filter.review}`),
    }),
    isDemonstration: programme.demonstrationToday !== null,
  };
  const groupsOf = (which: number) =>
    found.groups.flatMap((group) => named(group.figures[which], groupName(language, group.key), group));
  const all = translator(language, "overview")("table.all");
  const together = (figure: Figure) => ({ key: "all", name: all, figure, filter, isTotal: true });
  const headline = incomeHeadline(income);
  const lede =
    chain.people === null
      ? words("ledeNoPeople", { pairs: count(pairs) })
      : words("lede", { pairs: count(pairs), people: count(chain.people) });
  return (
    <>
      <PageHead title={words(headline.key, findingValues(language, headline))} lede={lede} />
      <FilterBar
        language={language}
        path="/outcomes"
        filter={filter}
        phases={codes}
        problems={problems}
        keep={{ by }}
        status={words("status", { pairs: count(pairs) })}
      />
      <ComparedByLinks language={language} filter={filter} by={by} />
      <OutcomeBy {...frame} outcome="income" by={by} filter={filter} groups={groupsOf(0)} together={together(income)} />
      <div className="two">
        <ThreeMeasures language={language} income={income} individual={found.individual} />
        <LostPeople
          language={language}
          foundMean={meanIncome(foundBaselineIncome, pairs)}
          lostMean={meanIncome(chain.lostBaselineIncome, chain.lost)}
          lost={chain.lost}
          ifUnchanged={changeIfLostUnchanged(
            { baseline: foundBaselineIncome, followUp: followUpIncome },
            chain.lostBaselineIncome,
          )}
        />
      </div>
      <div className="two">
        <Spread {...frame} filter={filter} individual={found.individual} />
        <FollowUpChain {...frame} filter={filter} chain={chain} day={day(today)} />
      </div>
      <LivingConditions
        {...frame}
        by={by}
        filter={filter}
        improved={improved}
        rows={[...found.groups, found.whole].map((group) => ({
          key: groupName(language, group.key) || "all",
          name: groupName(language, group.key) || all,
          filter: group.filter,
          answers: group.living,
        }))}
      />
      <div className="two">
        <OutcomeBy
          {...frame}
          outcome="business"
          by={by}
          filter={filter}
          groups={groupsOf(2)}
          together={together(business)}
        />
        <OutcomeBy {...frame} outcome="work" by={by} filter={filter} groups={groupsOf(3)} together={together(work)} />
      </div>
    </>
  );
}

function named(figure: Figure | undefined, name: string, { filter }: OutcomeGroup) {
  return figure === undefined ? [] : [{ key: name, name, figure, filter }];
}
