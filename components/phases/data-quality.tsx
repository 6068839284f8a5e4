import { verifiedSentences } from "@/components/report/tables-part";
import { Card } from "@/components/ui/card";
import { formatter } from "@/domain/format";
import type { ReleaseContent } from "@/domain/releases/content";
import type { ResultRow } from "@/domain/results";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface DataQualityProps {
  language: Language;
  rows: readonly ResultRow[];
  content: ReleaseContent | null;
}

/** What is at risk and how sure the figures are, in words. */
export function DataQuality({ language, rows, content }: DataQualityProps) {
  const words = translator(language, "phases");
  const names = (wanted: (row: ResultRow) => boolean) =>
    rows
      .filter(wanted)
      .map(({ standing }) => translator(language, "words")(`indicator.${standing.figure.code}`))
      .join("; ");
  const behind = names(({ standing }) => standing.pace === "behind" || standing.pace === "at-risk");
  const few = names(({ standing: { figure } }) => figure.value !== null && figure.few);
  const withheld = rows.filter(({ standing: { figure } }) => figure.nothing === "withheld").length;
  const sentences = [
    behind === "" ? words("quality.onTrack") : words("quality.behind", { names: behind }),
    ...(content === null ? [] : verifiedSentences(language, content)),
    ...(few === "" ? [] : [words("quality.few", { names: few })]),
    ...(withheld === 0 ? [] : [words("quality.withheld", { count: formatter(language).count(withheld) })]),
    words("quality.change"),
  ];
  return (
    <Card title={words("quality.title")}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Card>
  );
}
