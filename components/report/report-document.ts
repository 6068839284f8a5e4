import type { Fact, ReportDocument, ReportPart, ReportSection } from "@/components/report/document";
import { gapsSection } from "@/components/report/gaps-part";
import { moneySection } from "@/components/report/money-part";
import { publishedSection } from "@/components/report/published-part";
import { outcomeBars, resultsTable, said, targetBars } from "@/components/report/results-part";
import { summarySentences } from "@/components/report/summary";
import { peopleSection, placesSection, verifiedSentences } from "@/components/report/tables-part";
import { formatter } from "@/domain/format";
import { indicatorCodes } from "@/domain/indicators/codes";
import type { ReleaseContent, ReleasedResults } from "@/domain/releases/content";
import type { ReleaseState } from "@/domain/releases/state";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** What a report is made from: the frozen content, and the state it is in today. */
export interface Reported {
  content: ReleaseContent;
  hash: string;
  state: ReleaseState;
  /** When it was published, in milliseconds; `null` before. */
  publishedAt: number | null;
  supersededBy: string | null;
  programmeName: string;
}

/** The report of a release. Every number in it comes from the frozen content. */
export function reportDocument(language: Language, reported: Reported): ReportDocument {
  const { content } = reported;
  const words = translator(language, "report");
  const phases = content.phases.map((phase) => phase.toUpperCase()).join(", ");
  const { day } = formatter(language);
  return {
    title: words("title", { phases, count: content.phases.length }),
    subtitle: `${reported.programmeName} · ${words("asOf", { day: day(content.asOf) })}`,
    facts: facts(language, reported),
    mark: content.demonstration ? translator(language, "charts")("demonstration") : null,
    footer: `${content.code} · SHA-256 ${reported.hash}`,
    sections: told([
      summary(language, content),
      results(language, content),
      outcomes(language, content),
      ...[placesSection(language, content), peopleSection(language, content), moneySection(language, content)],
      gapsSection(language, content),
      publishedSection(language, content),
      method(language, content),
      definitions(language, content),
    ]),
  };
}

/** A section without parts is left out: releases of an older format do not hold all of them. */
function told(sections: readonly ReportSection[]): ReportSection[] {
  return sections.filter(({ parts }) => parts.length > 0);
}

function facts(language: Language, { content, hash, state, publishedAt, supersededBy }: Reported): Fact[] {
  const words = translator(language, "report");
  const { day } = formatter(language);
  const published =
    publishedAt === null ? words("notPublished") : day(new Date(publishedAt).toISOString().slice(0, 10));
  const known = [
    { label: words("fact.code"), value: content.code },
    { label: words("fact.state"), value: words(`state.${state}`) },
    { label: words("fact.published"), value: published },
    { label: words("fact.period"), value: `${day(content.period.start)} – ${day(content.period.end)}` },
    { label: words("fact.counted"), value: translator(language, "words")(`review.${content.review}`) },
    { label: words("fact.definitions"), value: content.definitions },
    { label: words("fact.dataVersion"), value: String(content.dataVersion) },
    { label: words("fact.hash"), value: hash },
  ];
  return supersededBy === null ? known : [...known, { label: words("fact.supersededBy"), value: supersededBy }];
}

function summary(language: Language, content: ReleaseContent): ReportSection {
  const words = translator(language, "report");
  const day = formatter(language).day(content.asOf);
  const parts = content.results.flatMap((results): ReportPart[] => [
    { kind: "text", text: words("summary.opening", { of: nameOf(language, results), day }) },
    { kind: "list", items: summarySentences(language, results) },
  ]);
  return { id: "summary", title: words("section.summary"), parts };
}

function results(language: Language, content: ReleaseContent): ReportSection {
  const words = translator(language, "report");
  const parts = content.results.flatMap((of): ReportPart[] => {
    const bars = targetBars(language, of);
    const table: ReportPart = { kind: "table", table: resultsTable(language, of, content.asOf) };
    if (bars.length === 0) return [table];
    return [{ kind: "bars", caption: words("bars.targets"), note: words("bars.planned"), bars }, table];
  });
  return { id: "results", title: words("section.results"), parts };
}

function outcomes(language: Language, content: ReleaseContent): ReportSection {
  const words = translator(language, "report");
  const parts = content.results.flatMap((of): ReportPart[] => {
    const bars = outcomeBars(language, of);
    if (bars.length === 0) return [];
    const caption = `${words("bars.outcomes")} · ${nameOf(language, of)}`;
    return [{ kind: "bars", caption, note: words("bars.interval"), bars }];
  });
  const none: ReportPart[] = [{ kind: "text", text: words("noOutcomes") }];
  return { id: "outcomes", title: words("section.outcomes"), parts: parts.length === 0 ? none : parts };
}

/** A phase by its number, or all phases of the release together. */
function nameOf(language: Language, { phase }: ReleasedResults): string {
  const words = translator(language, "report");
  return phase === null ? words("together") : words("phase", { phase: phase.toUpperCase() });
}

function method(language: Language, content: ReleaseContent): ReportSection {
  const words = translator(language, "report");
  const { count } = formatter(language);
  const items = [
    words("method.records"),
    words("method.people"),
    words("method.intervals"),
    words("method.change"),
    words("method.small", { threshold: count(content.threshold) }),
    ...(content.protection === undefined
      ? []
      : [
          words("method.protection", { version: String(content.protection.version) }),
          ...verifiedSentences(language, content),
        ]),
    words("method.frozen", { version: String(content.dataVersion) }),
  ];
  return { id: "method", title: words("section.method"), parts: [{ kind: "list", items }] };
}

function definitions(language: Language, content: ReleaseContent): ReportSection {
  const words = translator(language, "report");
  const [vocabulary, sheets] = [translator(language, "words"), translator(language, "indicators")];
  const rows = (content.results[0]?.rows ?? []).map(({ indicator }) => {
    const code = indicatorCodes.find((one) => one === indicator);
    if (code === undefined) throw new Error(`No indicator ${String(indicator)}.`);
    return [said(vocabulary(`indicator.${code}`)), said(sheets(`definitions.${code}`)), said(sheets(`limits.${code}`))];
  });
  const columns = [words("definition.indicator"), words("definition.definition"), words("definition.limits")];
  const table = {
    id: "definitions",
    caption: words("definition.caption", { version: content.definitions }),
    columns: columns.map((title) => ({ title, isNumber: false })),
    rows,
    note: null,
  };
  return { id: "definitions", title: words("section.definitions"), parts: [{ kind: "table", table }] };
}
