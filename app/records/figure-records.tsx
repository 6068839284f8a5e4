import type { Asking } from "@/app/asking";
import { ListTools } from "@/components/records/list-tools";
import { entriesOf, PartTabs } from "@/components/records/part-tabs";
import { RecordsList } from "@/components/records/records-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { intervalText, valueText } from "@/components/ui/figure-text";
import { FilterBar } from "@/components/ui/filter-bar";
import { nothingWord } from "@/components/ui/nothing";
import { PageHead } from "@/components/ui/page-head";
import type { ScopeFor } from "@/domain/access/scope";
import { figures } from "@/db/queries/figures-by";
import { recordsBehind } from "@/db/queries/records-behind";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import { definitionHref } from "@/domain/filter-href";
import type { FilterProblem } from "@/domain/filter-parse";
import { formatter } from "@/domain/format";
import { indicator } from "@/domain/indicators/figure-of";
import { listParameters, type ListAsked } from "@/domain/records/list-asked";
import { listsBehind } from "@/domain/records/lists";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export const recordsOnAPage = 25;

export interface ListView {
  language: Language;
  asked: Omit<Asking, "scope"> & { scope: ScopeFor<"persons"> };
  filter: Filter;
  problems: readonly FilterProblem[];
  search: string;
  after: string | null;
}

type FigureList = Extract<ListAsked, { code: unknown }>;

/** One figure's lists: what is counted, its numerator, and what is not counted and why. */
export async function FigureRecords({ list, ...view }: ListView & { list: FigureList }) {
  const { language, asked, filter, search, after } = view;
  const { reader, scope, today } = asked;
  const { code, part } = list;
  const question = { code, part, filter, asOf: today, search, after, limit: recordsOnAPage };
  const [figure] = await figures(reader, scope, { filter, asOf: today, codes: [code] });
  const page = await recordsBehind(reader, scope, question);
  if (figure === undefined) return null;
  const words = translator(language, "records");
  const name = translator(language, "words")(`indicator.${code}`);
  return (
    <>
      <PageHead
        title={words("headline", { name, value: valueText(language, figure) })}
        lede={ledeOf(view, figure, list)}
      >
        <Breadcrumb language={language} crumbs={[{ name, href: definitionHref(code) }, { name: words("title") }]} />
      </PageHead>
      <FilterBar
        language={language}
        path="/records"
        filter={filter}
        phases={asked.phases.map((phase) => phase.code)}
        keep={search === "" ? listParameters(list) : { ...listParameters(list), search }}
        problems={view.problems}
      />
      <ListTools language={language} list={list} filter={filter} search={search} />
      <PartTabs language={language} figure={figure} part={part} filter={filter} search={search} />
      <Card>
        <RecordsList
          {...{ language, list, filter, search, after, page }}
          caption={words("titleOf", { name })}
          total={entriesOf(figure, part)}
        />
      </Card>
    </>
  );
}

/** The figure's interval and cases, and what an entry of the list is; or why there is no figure. */
function ledeOf({ language, asked }: ListView, figure: Figure, { code, part }: FigureList): string {
  const [words, common] = [translator(language, "records"), translator(language, "words")];
  const { day } = formatter(language);
  if (figure.value === null && part !== "excluded") {
    const nothing = figure.nothing ?? "not-collected";
    return nothing === "withheld" ? nothingWord(language, nothing) : common(`nothingWhy.${nothing}`);
  }
  const interval = intervalText(language, figure);
  const between = interval === null ? null : translator(language, "ui")("interval", { interval });
  const entry = listsBehind[code][part] ?? "assistance";
  const about = part === "excluded" ? words("excludedLede") : words(`lede.${entry}`, { day: day(asked.today) });
  const inBrackets = [casesOf(language, figure), between].filter((text) => text !== null).join("; ");
  return inBrackets === "" ? about : `${inBrackets}. ${about}`;
}

/** "312 of 650" of a share, "3,661 / 389" of a ratio, "n = 498" of a change; nothing of a plain count. */
function casesOf(language: Language, figure: Figure): string | null {
  const { count } = formatter(language);
  const { n, numerator } = figure;
  if (n === null || numerator === null) return null;
  const { shape } = indicator(figure.code).formula;
  if (shape === "change") return `n = ${count(n)}`;
  if (shape === "ratio") return `${count(numerator)} / ${count(n)}`;
  return translator(language, "records")("cases", { value: count(numerator), all: count(n) });
}
