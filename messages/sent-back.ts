import { readText } from "@/messages/catalogue-problems";
import { translatableTexts, type StoredWording } from "@/messages/translation-state";
import type { Language } from "@/domain/vocabulary";

/** A row of the file that a translator sent back. */
export interface SentBackRow {
  /** As the spreadsheet counts. */
  number: number;
  key: string;
  english: string;
  text: string;
  reviewed: string;
}

export const sentBackProblems = [
  "unknown-key",
  "english-changed",
  "empty",
  "malformed",
  "arguments",
  "reviewed",
] as const;
export type SentBackProblem = (typeof sentBackProblems)[number];

export interface SentBack {
  wordings: StoredWording[];
  unchanged: number;
  problems: { number: number; key: string; problem: SentBackProblem; needs: string }[];
}

/**
 * What a file sent back would change: texts that differ from what is shown, or are now read by a speaker. A row is
 * refused whose text could not be shown: it must be well formed and have the arguments of the English one.
 */
export function readSentBack(
  language: Language,
  rows: readonly SentBackRow[],
  stored: readonly StoredWording[],
): SentBack {
  const known = new Map(translatableTexts(language, stored).map((one) => [one.key, one]));
  const found: SentBack = { wordings: [], unchanged: 0, problems: [] };
  for (const { number, key, english, text, reviewed } of rows) {
    const shown = known.get(key);
    const needs = shown === undefined ? "" : readText(shown.english).needs;
    const refuse = (problem: SentBackProblem) => found.problems.push({ number, key, problem, needs });
    if (shown === undefined) refuse("unknown-key");
    else if (english.trim() !== shown.english.trim()) refuse("english-changed");
    else if (text.trim() === "") refuse("empty");
    else if (readText(text).problem !== null) refuse("malformed");
    else if (readText(text).needs !== needs) refuse("arguments");
    else if (!["yes", "no", ""].includes(reviewed.toLowerCase())) refuse("reviewed");
    else if (text === shown.text && (reviewed.toLowerCase() === "yes") === shown.reviewed) found.unchanged += 1;
    else
      found.wordings.push({ language, key, text, english: shown.english, reviewed: reviewed.toLowerCase() === "yes" });
  }
  return found;
}
