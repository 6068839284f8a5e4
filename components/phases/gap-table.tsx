import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { valueText } from "@/components/ui/figure-text";
import { PaceTag } from "@/components/ui/tag";
import { formatter } from "@/domain/format";
import type { GapReason } from "@/domain/gap-reason";
import type { Standing } from "@/domain/standing";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface GapTableProps {
  language: Language;
  phase: string;
  standings: readonly Standing[];
  /** Those of this phase. */
  reasons: readonly GapReason[];
  /** Whether the reader may write them: then figures that are behind stand here too, with nothing said yet. */
  mayWrite: boolean;
}

/** Beside each figure that a manager explained: the reason, what is done about it, by whom and by when. */
export function GapTable({ language, phase, standings, reasons, mayWrite }: GapTableProps) {
  const words = translator(language, "gaps");
  const vocabulary = translator(language, "words");
  const { day } = formatter(language);
  const isBehind = ({ pace }: Standing) => pace === "behind" || pace === "at-risk";
  const rows = standings.flatMap((standing) => {
    const { figure, target, pace } = standing;
    const reason = reasons.find(({ indicator }) => indicator === figure.code);
    if (reason === undefined && !(mayWrite && isBehind(standing))) return [];
    const goal = target === null ? null : valueText(language, { ...figure, value: target, nothing: null });
    const value = valueText(language, figure);
    return [
      {
        key: figure.code,
        cells: {
          indicator: vocabulary(`indicator.${figure.code}`),
          value: goal === null ? value : words("ofTarget", { value, target: goal }),
          pace: pace === null ? "" : { text: <PaceTag language={language} pace={pace} /> },
          reason: mayWrite
            ? {
                text: reason?.reason ?? words("write", { name: vocabulary(`indicator.${figure.code}`) }),
                href: `/phases/${phase}/why/${figure.code}`,
              }
            : (reason?.reason ?? ""),
          action: reason?.action ?? "",
          owner: [
            reason?.owner,
            reason?.dueOn === undefined || reason.dueOn === null ? null : words("by", { day: day(reason.dueOn) }),
          ]
            .filter((part) => part !== null && part !== undefined)
            .join(" · "),
        },
      },
    ];
  });
  if (rows.length === 0) return null;
  return (
    <div id="why">
      <Card title={words("heading")}>
        <DataTable
          language={language}
          caption={words("caption", { phase: phase.toUpperCase() })}
          columns={[
            { key: "indicator", title: words("indicator") },
            { key: "value", title: words("value"), isNumber: true },
            { key: "pace", title: words("pace") },
            { key: "reason", title: words("reason") },
            { key: "action", title: words("action") },
            { key: "owner", title: words("owner") },
          ]}
          rows={rows}
        />
      </Card>
    </div>
  );
}
