import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Tag, type Tone } from "@/components/ui/tag";
import type { CheckState, Finding } from "@/domain/self-check/findings";
import type { Language } from "@/domain/vocabulary";
import { findingInWords } from "@/messages/self-check-words";
import { translator } from "@/messages/translator";

const looks: Record<CheckState, { tone: Tone; sign: string }> = {
  good: { tone: "good", sign: "✓" },
  attention: { tone: "warn", sign: "▲" },
  bad: { tone: "bad", sign: "▼" },
};

interface FindingsTableProps {
  language: Language;
  findings: readonly Finding[];
  /** Where the page says nothing else about them. */
  title?: string;
}

/** What each check found, and what to do where something is wrong. */
export function FindingsTable({ language, findings, title }: FindingsTableProps) {
  const words = translator(language, "administration");
  return (
    <Card title={title}>
      <DataTable
        language={language}
        caption={words("about.selfCheck")}
        isCaptionHidden
        columns={[
          { key: "check", title: words("check.check") },
          { key: "state", title: words("check.state") },
          { key: "says", title: words("check.says") },
        ]}
        rows={findings.map((finding, i) => {
          const { title, state, says, todo } = findingInWords(language, finding);
          return {
            key: `${finding.check} ${i}`,
            cells: {
              check: title,
              state: { text: <Tag {...looks[finding.state]}>{state}</Tag> },
              says: { text: says, note: todo ?? undefined },
            },
          };
        })}
      />
    </Card>
  );
}
