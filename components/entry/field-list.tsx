import { dueText, whereText } from "@/components/entry/due-words";
import type { PersonInTimeOnList } from "@/components/entry/worklist-shapes";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { fullName } from "@/domain/names";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** Whom to see, where, and room to write down what came of it. */
export function FieldList({ language, visits }: { language: Language; visits: readonly PersonInTimeOnList[] }) {
  const words = translator(language, "work");
  return (
    <DataTable
      language={language}
      caption={words("printTitle")}
      isCaptionHidden
      empty={<EmptyState title={words("paper.empty")} />}
      columns={[
        { key: "where", title: words("visits.where") },
        { key: "person", title: words("visits.person") },
        { key: "phone", title: words("paper.phone") },
        { key: "find", title: words("paper.howToFind") },
        { key: "due", title: words("visits.due") },
        { key: "result", title: words("paper.result") },
      ]}
      rows={visits.map((visit) => ({
        key: visit.person.id,
        cells: {
          where: whereText(visit.person),
          person: fullName(visit.person),
          phone: visit.person.phone ?? "–",
          find: visit.person.howToFind ?? "–",
          due: dueText(language, visit),
          result: "",
        },
      }))}
    />
  );
}
