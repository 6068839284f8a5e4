import { pickList } from "@/components/set-up/choice-name";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { firstChoices, type Choice, type ChoiceList } from "@/domain/choices";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface ChoicesCardProps {
  language: Language;
  list: ChoiceList;
  /** What the programme changed in any of its lists. */
  changed: readonly Choice[];
}

/** One pick list of the programme. */
export function ChoicesCard({ language, list, changed }: ChoicesCardProps) {
  const words = translator(language, "setup");
  const rows = pickList(list, changed).map(({ code, name, offered }) => ({
    key: code,
    cells: {
      name: {
        text: name[language],
        href: `/set-up/lists/${list}/${code}`,
        linkLabel: words("changeOf", { name: name[language] }),
        ...(firstChoices[list].includes(code) ? {} : { note: words("added") }),
      },
      code,
      state: offered ? words("offered") : words("notOffered"),
    },
  }));
  const columns = [
    { key: "name", title: words(`list.${list}`) },
    { key: "code", title: words("choices.code") },
    { key: "state", title: words("choices.state") },
  ];
  return (
    <Card
      title={words(`list.${list}`)}
      action={<a href={`/set-up/lists/${list}/new`}>{words(`choices.add.${list}`)}</a>}
    >
      <p className="quiet">{words(`listLede.${list}`)}</p>
      <DataTable
        language={language}
        caption={words(`list.${list}`)}
        isCaptionHidden
        columns={columns}
        rows={rows}
        empty={<p>{words("choices.none")}</p>}
      />
    </Card>
  );
}
