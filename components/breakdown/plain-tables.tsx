import { attributeName } from "@/components/breakdown/attribute-name";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { shareOf } from "@/domain/findings/phases";
import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface PlainTablesProps {
  language: Language;
  /** `null` rows: the filter cannot be applied to this attribute. */
  tables: readonly {
    attribute: "country" | "disability" | "selection";
    rows: readonly { value: string; people: number }[] | null;
  }[];
}

/** People reached directly by country of return, disability and reason for selection: tables without a picture. */
export function PlainTables({ language, tables }: PlainTablesProps) {
  const words = translator(language, "breakdown");
  const { count, percent } = formatter(language);
  return (
    <div className="three">
      {tables.map(({ attribute, rows }) => {
        const total = (rows ?? []).reduce((sum, { people }) => sum + people, 0);
        return (
          <Card key={attribute} title={words(`plain.${attribute}`)}>
            {rows === null ? (
              <EmptyState title={words("plain.notWithFilter")} />
            ) : (
              <DataTable
                language={language}
                caption={words("plain.caption", { attribute: words(`plain.${attribute}`) })}
                isCaptionHidden
                columns={[
                  { key: "value", title: words(`plain.${attribute}`) },
                  { key: "people", title: words("plain.people"), isNumber: true },
                  { key: "share", title: words("plain.share"), isNumber: true },
                ]}
                rows={rows.map(({ value, people }) => ({
                  key: value,
                  cells: {
                    value: attributeName(language, attribute, value),
                    people: count(people),
                    share: percent(shareOf(people, total) ?? 0),
                  },
                }))}
                empty={<EmptyState title={words("nobody")} />}
              />
            )}
          </Card>
        );
      })}
    </div>
  );
}
