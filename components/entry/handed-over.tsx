import { CardTable } from "@/components/records/card-table";
import { kindOf } from "@/components/records/entry-words";
import type { HandedOverOnRecord } from "@/domain/records/handed-over";
import { formatter } from "@/domain/format";
import type { HistoryEntry } from "@/domain/records/person";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface HandedOverProps {
  language: Language;
  given: readonly HandedOverOnRecord[];
  history: readonly HistoryEntry[];
}

/** What a person was given so far. */
export function HandedOver({ language, given, history }: HandedOverProps) {
  const words = translator(language, "handOver");
  const { count, day } = formatter(language);
  if (given.length === 0) return <p className="quiet">{words("nothing")}</p>;
  return (
    <CardTable
      caption={words("given")}
      columns={[
        { key: "item", title: words("field.item") },
        { key: "quantity", title: words("field.quantity"), isNumber: true },
        { key: "handedOn", title: words("field.handed_on") },
        { key: "receivedBy", title: words("field.received_by") },
        { key: "under", title: words("field.assistance") },
      ]}
      rows={given.map(({ id, assistance, item, quantity, handedOn, receivedBy }) => {
        const under = history.find((entry) => entry.id === assistance);
        return {
          key: id,
          cells: {
            item: words(`item.${item}`),
            quantity: count(quantity),
            handedOn: day(handedOn),
            receivedBy,
            under: under === undefined ? "–" : kindOf(language, under),
          },
        };
      })}
    />
  );
}
