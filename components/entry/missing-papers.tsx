import { CardTable } from "@/components/records/card-table";
import { kindOf } from "@/components/records/entry-words";
import { Card } from "@/components/ui/card";
import type { MissingDocument } from "@/domain/review/documents";
import { recordsOnTheList } from "@/domain/worklist";
import type { Language } from "@/domain/vocabulary";
import { formatter } from "@/domain/format";
import { fullName } from "@/domain/names";
import { translator } from "@/messages/translator";

/** Papers that the phases ask for and that nobody has named; each opens the record to which it belongs. */
export function MissingPapers({ language, papers }: { language: Language; papers: readonly MissingDocument[] }) {
  const [words, names, review] = [
    translator(language, "work"),
    translator(language, "words"),
    translator(language, "review"),
  ];
  return (
    <Card title={review("missing.title")}>
      {papers.length === 0 ? (
        <p className="quiet">{review("missing.none")}</p>
      ) : (
        <CardTable
          caption={review("missing.title")}
          columns={[
            { key: "person", title: words("visits.person") },
            { key: "record", title: words("waiting.record") },
            { key: "paper", title: review("missing.papers") },
          ]}
          rows={papers.map(({ id, person, round, type, ...about }) => ({
            key: `${id} ${type}`,
            cells: {
              person: { text: fullName(person), href: `/people/${person.id}/change/${id}` },
              record:
                round === null
                  ? kindOf(language, about)
                  : words("round", { kind: kindOf(language, about), round: names(`round.${round}`) }),
              paper: review(`documentType.${type}`),
            },
          }))}
        />
      )}
      {papers.length === recordsOnTheList && (
        <p className="quiet">{review("missing.more", { count: formatter(language).count(recordsOnTheList) })}</p>
      )}
    </Card>
  );
}
