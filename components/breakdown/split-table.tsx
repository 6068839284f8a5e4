import { Downloads } from "@/components/breakdown/downloads";
import { figureCell } from "@/components/breakdown/figure-cell";
import { groupName } from "@/components/figures/group-name";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import { filterQuery } from "@/domain/filter-href";
import { comparison } from "@/domain/findings/outcomes";
import { largestPart, shareOf } from "@/domain/findings/phases";
import { formatter } from "@/domain/format";
import type { IndicatorCode } from "@/domain/indicators/codes";
import type { GroupKey } from "@/domain/question";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface SplitGroup {
  key: GroupKey;
  filter: Filter;
  figures: readonly Figure[];
}

interface SplitTableProps {
  language: Language;
  by: "sex" | "age" | "group" | "trade";
  filter: Filter;
  /** The first is the count whose parts make up the whole. */
  codes: readonly IndicatorCode[];
  groups: readonly SplitGroup[];
}

/** Figures split by one attribute: the title names the largest part, the note says whether the incomes differ. */
export function SplitTable({ language, by, filter, codes, groups }: SplitTableProps) {
  const words = translator(language, "breakdown");
  const { percent } = formatter(language);
  const named = groups
    .map((group) => ({ ...group, name: groupName(language, group.key) }))
    .filter(({ key, figures }) => key[by] !== "unknown" || figures.some(({ value }) => (value ?? 0) > 0));
  const counted = named.flatMap(({ name, figures: [figure] }) => (figure === undefined ? [] : [{ name, figure }]));
  const largest = largestPart(counted);
  const income = named.flatMap(({ name, figures }) =>
    figures.filter(({ code }) => code === "income_change").map((figure) => ({ name, figure })),
  );
  const compared = comparison(income);
  return (
    <Card
      title={
        largest === null
          ? words(`split.${by}.none`)
          : words(`split.${by}.largest`, { name: largest.name, share: percent(largest.share) })
      }
      action={
        <Downloads language={language} path="/api/v1/progress" query={filterQuery(filter, { by, indicator: codes })} />
      }
    >
      {largest === null ? (
        <EmptyState title={words("nobody")} />
      ) : (
        <DataTable
          language={language}
          caption={words(`split.${by}.caption`)}
          columns={[
            { key: "group", title: words(`split.${by}.head`) },
            ...codes.map((code) => ({
              key: code,
              title: translator(language, "words")(`indicator.${code}`),
              isNumber: true,
            })),
          ]}
          rows={named.map(({ name, key, filter: own, figures }) => ({
            key: key[by] ?? name,
            cells: {
              group: name,
              ...Object.fromEntries(
                figures.map((figure, i) => {
                  const share = i === 0 ? shareOf(figure.value, largest.total) : null;
                  return [figure.code, figureCell(language, figure, own, share === null ? undefined : percent(share))];
                }),
              ),
            },
          }))}
        />
      )}
      {compared.key !== "none" && compared.key !== "one" && (
        <p className="quiet">
          {words("split.incomes", {
            sentence:
              compared.key === "clear"
                ? translator(language, "outcomes")("compare.clear", compared)
                : translator(language, "outcomes")(`compare.${compared.key}`),
          })}
        </p>
      )}
    </Card>
  );
}
