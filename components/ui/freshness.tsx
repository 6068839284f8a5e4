import { Tag, type Tone } from "@/components/ui/tag";
import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export type FreshnessState = "up-to-date" | "due" | "overdue" | "long-overdue" | "never";

export interface FreshnessProps {
  language: Language;
  state: FreshnessState;
  /** Day of the last entry; `null` when there never was one. */
  lastEntry: string | null;
  /** The rhythm in which entries are expected, in days. */
  everyDays?: number;
}

const look: Record<FreshnessState, { tone: Tone; sign: string }> = {
  "up-to-date": { tone: "good", sign: "✓" },
  due: { tone: "quiet", sign: "○" },
  overdue: { tone: "warn", sign: "▲" },
  "long-overdue": { tone: "bad", sign: "▼" },
  never: { tone: "quiet", sign: "–" },
};

/** How recent what a district entered is, measured by its own rhythm. */
export function Freshness({ language, state, lastEntry, everyDays }: FreshnessProps) {
  const words = translator(language, "ui");
  const { day, count } = formatter(language);
  const parts = [
    lastEntry === null ? null : words("lastEntry", { day: day(lastEntry) }),
    everyDays === undefined ? null : words("expectedEvery", { days: count(everyDays) }),
  ].filter((part) => part !== null);
  return (
    <span className="freshness">
      <Tag {...look[state]}>{words(`freshness.${state}`)}</Tag> {parts.join(" · ")}
    </span>
  );
}
