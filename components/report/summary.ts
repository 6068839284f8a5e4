import { figureOfRow } from "@/components/report/released-figure";
import { rowText } from "@/components/report/told-text";
import { intervalText, valueText } from "@/components/ui/figure-text";
import type { Figure } from "@/domain/figure";
import { formatter } from "@/domain/format";
import type { IndicatorCode } from "@/domain/indicators/codes";
import type { ReleasedResults, ReleasedRow } from "@/domain/releases/content";
import type { ResultRecord } from "@/domain/results-table";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

const told: readonly IndicatorCode[] = [
  "direct_beneficiaries",
  "indirect_beneficiaries",
  "trainees_completed",
  "livestock_recipients",
  "housing_recipients",
  "income_change",
  "housing_improved",
  "business_started",
];

/** What a phase amounts to, a sentence for each main figure, in the reader's language. */
export function summarySentences(language: Language, results: ReleasedResults): string[] {
  return told.flatMap((code) => sentence(language, code, rowOf(results, code)));
}

function rowOf({ rows }: ReleasedResults, code: IndicatorCode): ReleasedRow | null {
  return rows.find(({ indicator }) => indicator === code) ?? null;
}

function sentence(language: Language, code: IndicatorCode, row: ReleasedRow | null): string[] {
  if (row === null) return [];
  const words = translator(language, "report");
  const name = translator(language, "words")(`indicator.${code}`);
  const figure = figureOfRow(row);
  const value = rowText(language, row);
  if (figure.value === null) return [words("summary.nothing", { name, nothing: value })];
  const parts = [
    words("summary.value", { name, value }),
    ...targetText(language, figure, row),
    ...evidence(language, figure),
  ];
  return [`${parts.join(words("summary.separator"))}.`];
}

function targetText(language: Language, figure: Figure, { target, share_of_target: share }: ResultRecord): string[] {
  if (typeof target !== "number" || typeof share !== "number") return [];
  const ofTarget = valueText(language, { ...figure, value: target });
  return [
    translator(language, "report")("summary.target", { share: formatter(language).percent(share), target: ofTarget }),
  ];
}

function evidence(language: Language, figure: Figure): string[] {
  const interval = intervalText(language, figure);
  if (interval === null || figure.n === null) return [];
  return [translator(language, "report")("summary.interval", { interval, n: formatter(language).count(figure.n) })];
}
