import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { phaseName } from "@/components/ui/filter-names";
import { districtHref } from "@/domain/filter-href";
import { formatter } from "@/domain/format";
import { districtByCode } from "@/domain/places";
import type { Kind, Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

const events = ["enrolled", "started", "completed", "droppedOut", "interviews"] as const;

type EventDay = Record<(typeof events)[number], number> & {
  day: string;
  phase: string;
  /** P-code. */
  district: string;
  kind: Kind;
};

/** What was last recorded where: counts, never who. */
export function LatestEvents({ language, days }: { language: Language; days: readonly EventDay[] }) {
  const words = translator(language, "overview");
  const { count, day: dayName } = formatter(language);
  const kind = translator(language, "words");
  return (
    <Card title={words("events.title")}>
      <DataTable
        language={language}
        caption={words("events.title")}
        isCaptionHidden
        columns={[
          { key: "day", title: words("events.day") },
          { key: "where", title: words("events.where") },
          { key: "what", title: words("events.what") },
        ]}
        rows={days.map((one) => {
          const place = districtByCode(one.district);
          const what = events
            .filter((event) => one[event] > 0)
            .map((event) => words(`events.${event}`, { n: one[event], count: count(one[event]) }));
          return {
            key: `${one.day} ${one.phase} ${one.district} ${one.kind}`,
            cells: {
              day: dayName(one.day),
              where: {
                text: place?.name ?? one.district,
                href: districtHref(place?.slug ?? ""),
                note: phaseName(language, one.phase),
              },
              what: words("events.ofKind", { kind: kind(`kind.${one.kind}`), events: what.join(", ") }),
            },
          };
        })}
        empty={<EmptyState title={words("events.none")} />}
      />
    </Card>
  );
}
