import { Chain } from "@/components/charts/chain";
import { ChartFigure } from "@/components/charts/chart-figure";
import { Histogram } from "@/components/charts/histogram";
import { interactiveBars } from "@/components/charts/interactive";
import type { Frame } from "@/components/outcomes/outcome-by";
import { Card } from "@/components/ui/card";
import { intervalText, valueText } from "@/components/ui/figure-text";
import { StatList } from "@/components/ui/stat-list";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import { definitionHref, fileHrefs } from "@/domain/filter-href";
import { formatter } from "@/domain/format";
import type { IndividualChanges } from "@/domain/outcomes";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** Change of means, mean of changes and median side by side, so that nobody takes one for another. */
export function ThreeMeasures({
  language,
  income,
  individual,
}: {
  language: Language;
  income: Figure;
  individual: IndividualChanges;
}) {
  const words = translator(language, "outcomes");
  const { count, signedPercent, interval } = formatter(language);
  const { mean, median, bins } = individual;
  const unknown = translator(language, "words")("nothing.not-yet-reported");
  const pairs = bins.reduce((sum, bin) => sum + bin.count, 0);
  const range = intervalText(language, income);
  return (
    <Card title={words("measures.title")}>
      <StatList
        stats={[
          {
            name: words("measures.changeOfMeans"),
            value: valueText(language, income),
            note: range === null ? undefined : range,
          },
          {
            name: words("measures.mean"),
            value: mean === null ? unknown : signedPercent(mean.value),
            note: mean?.low == null || mean.high === null ? undefined : interval(mean.low, mean.high),
          },
          {
            name: words("measures.median"),
            value: median === null ? unknown : signedPercent(median),
            note: words("measures.approximate"),
          },
        ]}
      />
      <p className="quiet">
        {words("measures.why")} {words("measures.withoutZero", { n: count(pairs) })}.
      </p>
    </Card>
  );
}

/** How far individual changes are spread. */
export function Spread({ individual, filter, ...frame }: Frame & { individual: IndividualChanges; filter: Filter }) {
  const { language } = frame;
  const words = translator(language, "outcomes");
  const { count, signedPercent } = formatter(language);
  const { bins, median } = individual;
  const title = median === null ? words("spread.none") : words("spread.title", { median: signedPercent(median) });
  const data = {
    bins,
    marks: median === null ? [] : [{ value: median, name: words("spread.median", { value: signedPercent(median) }) }],
  };
  return (
    <ChartFigure
      {...frame}
      id="spread"
      title={title}
      definition={words("spread.definition")}
      definitionHref={definitionHref("income_change")}
      drawing={<Histogram language={language} label={title} {...data} />}
      interactive={interactiveBars(language, data)}
      table={{
        caption: words("spread.caption"),
        columns: [
          { key: "from", title: words("spread.from") },
          { key: "to", title: words("spread.to"), isNumber: true },
          { key: "count", title: words("spread.count"), isNumber: true },
        ],
        rows: bins.map((bin) => ({
          key: String(bin.from),
          cells: {
            from: signedPercent(bin.from),
            to: bin.to === null ? words("spread.more") : signedPercent(bin.to),
            count: count(bin.count),
          },
        })),
      }}
      note={words("spread.note")}
      {...fileHrefs("income-changes", filter)}
      isEmpty={median === null}
    />
  );
}

interface ChainCounts {
  assisted: number;
  due: number;
  reached: number;
  paired: number;
}

/** From assistance to a pair of incomes: where people are lost on the way. */
export function FollowUpChain({
  chain,
  day,
  filter,
  ...frame
}: Frame & { chain: ChainCounts; day: string; filter: Filter }) {
  const { language } = frame;
  const words = translator(language, "outcomes");
  const { count } = formatter(language);
  const title = words("chain.title", { paired: count(chain.paired), assisted: count(chain.assisted) });
  const steps = [
    { key: "assisted", name: words("chain.assisted"), value: chain.assisted },
    { key: "due", name: words("chain.due"), value: chain.due },
    { key: "reached", name: words("chain.reached"), value: chain.reached },
    { key: "paired", name: words("chain.pairedStep"), value: chain.paired },
  ];
  return (
    <ChartFigure
      {...frame}
      id="chain"
      title={title}
      definition={words("chain.definition", { day })}
      definitionHref={definitionHref("followup_response")}
      drawing={<Chain language={language} label={title} steps={steps} />}
      table={{
        caption: words("chain.caption"),
        columns: [
          { key: "step", title: words("chain.step") },
          { key: "packages", title: words("chain.packages"), isNumber: true },
        ],
        rows: steps.map(({ key, name, value }) => ({ key, cells: { step: name, packages: count(value) } })),
      }}
      note={words("chain.note")}
      {...fileHrefs("follow-up-chain", filter)}
      isEmpty={chain.assisted === 0}
    />
  );
}

interface LostProps {
  language: Language;
  foundMean: number | null;
  lostMean: number | null;
  lost: number;
  ifUnchanged: number | null;
}

/** Whether those who could not be found again began poorer or richer than those who were. */
export function LostPeople({ language, foundMean, lostMean, lost, ifUnchanged }: LostProps) {
  const words = translator(language, "outcomes");
  const { count, money, signedPercent } = formatter(language);
  const unknown = translator(language, "words")("nothing.not-yet-reported");
  return (
    <Card title={words("lost.title")}>
      <StatList
        stats={[
          { name: words("lost.found"), value: foundMean === null ? unknown : money(foundMean) },
          { name: words("lost.lost"), value: lostMean === null ? unknown : money(lostMean) },
          { name: words("lost.number"), value: count(lost) },
          { name: words("lost.ifUnchanged"), value: ifUnchanged === null ? unknown : signedPercent(ifUnchanged) },
        ]}
      />
      <p className="quiet">{words("lost.note")}</p>
    </Card>
  );
}
