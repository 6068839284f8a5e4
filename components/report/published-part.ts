import type { ReportSection } from "@/components/report/document";
import { said } from "@/components/report/results-part";
import { rowText } from "@/components/report/told-text";
import { publishedValue } from "@/components/published/published-value";
import type { PublishedFigure } from "@/domain/published-figure";
import type { ReleaseContent } from "@/domain/releases/content";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** What others had published of these phases, beside the released figure of the same indicator and phases. */
export function publishedSection(language: Language, content: ReleaseContent): ReportSection {
  const words = translator(language, "report");
  const { published = [] } = content;
  const table = {
    id: "published",
    caption: words("published.caption"),
    columns: [
      { title: words("published.what"), isNumber: false },
      { title: words("published.value"), isNumber: true },
      { title: words("published.ours"), isNumber: true },
      { title: words("published.source"), isNumber: false },
    ],
    rows: published.map((one) => [
      said(one.statement[language]),
      said(publishedValue(language, one)),
      said(oursText(language, content, one)),
      said(one.sourceDate === null ? one.source : `${one.source}, ${one.sourceDate}`),
    ]),
    note: words("published.note"),
  };
  const parts = published.length === 0 ? [] : [{ kind: "table" as const, table }];
  return { id: "published", title: words("section.published"), parts };
}

function oursText(language: Language, { results, phases }: ReleaseContent, { indicator, phases: of }: PublishedFigure) {
  const isWhole = of.length === phases.length && phases.length > 1;
  const [only, ...more] = of;
  const phase = isWhole ? null : more.length === 0 ? (only ?? null) : undefined;
  const row = results.find((one) => one.phase === phase)?.rows.find((one) => one.indicator === indicator);
  return row === undefined ? translator(language, "report")("published.none") : rowText(language, row);
}
