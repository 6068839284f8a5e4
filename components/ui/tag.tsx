import type { ReactNode } from "react";
import type { PaceWord } from "@/domain/pace";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export type Tone = "good" | "warn" | "bad" | "quiet";

/** A state as a word with a sign: colour only repeats what the two already say. */
export function Tag({ tone, sign, children }: { tone: Tone; sign: string; children: ReactNode }) {
  return (
    <span className={`tag ${tone}`}>
      <span aria-hidden="true">{sign}</span> {children}
    </span>
  );
}

export const paceLook: Record<PaceWord, { tone: Tone; sign: string }> = {
  "on-track": { tone: "good", sign: "✓" },
  "at-risk": { tone: "warn", sign: "▲" },
  behind: { tone: "bad", sign: "▼" },
  "too-early": { tone: "quiet", sign: "○" },
};

/** How the pace against the plan is; nothing where there is no plan. */
export function PaceTag({ language, pace }: { language: Language; pace: PaceWord | null }) {
  if (pace === null) return null;
  return <Tag {...paceLook[pace]}>{translator(language, "words")(`pace.${pace}`)}</Tag>;
}

/** n < 30. */
export function FewTag({ language }: { language: Language }) {
  return (
    <Tag tone="quiet" sign="◦">
      {translator(language, "ui")("few")}
    </Tag>
  );
}
