import { publishedValue } from "@/components/published/published-value";
import { DataTable, type Row } from "@/components/ui/data-table";
import { intervalText, valueText } from "@/components/ui/figure-text";
import type { Figure } from "@/domain/figure";
import { everything } from "@/domain/filter";
import { definitionHref, recordsHref } from "@/domain/filter-href";
import { formatter } from "@/domain/format";
import { comparePublished, type PublishedComparison } from "@/domain/published-comparison";
import type { PublishedFigure } from "@/domain/published-figure";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface PublishedBeside {
  published: PublishedFigure;
  /** Our figure of the same indicator and phases. */
  ours: Figure | null;
}

interface PublishedTableProps {
  language: Language;
  rows: readonly PublishedBeside[];
  /** Whether the records behind our figures are the reader's to open. */
  opensRecords: boolean;
}

/** What others published, our nearest figure, the gap and its likely reason. */
export function PublishedTable({ language, rows, opensRecords }: PublishedTableProps) {
  const words = translator(language, "published");
  return (
    <section className="card">
      <DataTable
        language={language}
        caption={words("caption")}
        columns={[
          { key: "what", title: words("what") },
          { key: "value", title: words("value"), isNumber: true },
          { key: "ours", title: words("ours"), isNumber: true },
          { key: "gap", title: words("gap"), isNumber: true },
          { key: "why", title: words("why") },
          { key: "source", title: words("source") },
        ]}
        rows={rows.map((row) => tableRow(language, row, rows, opensRecords))}
      />
    </section>
  );
}

function tableRow(
  language: Language,
  { published, ours }: PublishedBeside,
  all: readonly PublishedBeside[],
  opensRecords: boolean,
): Row {
  const words = translator(language, "published");
  const compared = comparePublished(published, ours);
  const contradicted = all.filter((other) => published.contradicts.includes(other.published.id));
  const notes = [
    published.readingInDoubt === null ? null : words("inDoubt", { text: published.readingInDoubt[language] }),
    contradicted.length === 0
      ? null
      : words("contradicts", {
          list: contradicted.map((other) => publishedValue(language, other.published)).join("; "),
        }),
  ].filter((note) => note !== null);
  return {
    key: published.id,
    cells: {
      what: { text: published.statement[language], note: notes.join(" ") || undefined },
      value: publishedValue(language, published),
      ours: oursCell(language, published, ours, opensRecords),
      gap: gapText(language, published, compared),
      why: words(`reasons.${compared.reason}`),
      source: {
        text: published.source,
        note: published.sourceDate ?? undefined,
      },
    },
  };
}

function oursCell(language: Language, published: PublishedFigure, ours: Figure | null, opensRecords: boolean) {
  const words = translator(language, "published");
  if (ours === null) return words("noneNear");
  const filter = { ...everything, phase: [...published.phases] };
  const name = translator(language, "words")(`indicator.${ours.code}`);
  const interval = intervalText(language, ours);
  return {
    text: valueText(language, ours),
    href: ours.value === null || !opensRecords ? definitionHref(ours.code) : recordsHref(ours.code, filter),
    note: interval === null ? name : `${name} (${interval})`,
  };
}

function gapText(language: Language, { unit }: PublishedFigure, { gap }: PublishedComparison): string {
  const words = translator(language, "published");
  if (gap === null) return "";
  const { signed } = formatter(language);
  const isFraction = unit === "share" || unit === "change";
  return isFraction ? words("gapPoints", { gap: signed(gap * 100, 1) }) : words("gapCount", { gap: signed(gap) });
}
