import type { Figure } from "@/domain/figure";
import type { Filter } from "@/domain/filter";
import { formatter } from "@/domain/format";
import { listHref } from "@/domain/records/list-asked";
import { partsOf, type RecordPart } from "@/domain/records/lists";
import type { Language } from "@/domain/vocabulary";
import { translator, type Translate } from "@/messages/translator";

export interface PartTabsProps {
  language: Language;
  figure: Figure;
  part: RecordPart;
  filter: Filter;
  search: string;
}

/** The lists of a figure as links, each with its number of entries where the figure says it. */
export function PartTabs({ language, figure, part: current, filter, search }: PartTabsProps) {
  const words = translator(language, "records");
  const { count } = formatter(language);
  return (
    <nav className="parts" aria-label={words("parts")}>
      {partsOf(figure.code).map((part) => {
        const entries = entriesOf(figure, part);
        return (
          <a
            key={part}
            href={listHref({ code: figure.code, part }, filter, { search })}
            aria-current={part === current ? "page" : undefined}
          >
            {partName(words, figure.code, part)} {entries !== null && <b>{count(entries)}</b>}
          </a>
        );
      })}
    </nav>
  );
}

/** How many entries the list of a part has, as far as its figure says it. */
export function entriesOf(figure: Figure, part: RecordPart): number | null {
  if (figure.code === "indirect_beneficiaries") return part === "excluded" ? figure.leftOut : null;
  if (part === "excluded") return null;
  if (part === "numerator") return figure.numerator;
  return figure.n ?? figure.value;
}

function partName(words: Translate<"records">, code: Figure["code"], part: RecordPart): string {
  if (part === "excluded") return words("part.excluded");
  switch (code) {
    case "completion_rate":
    case "trainees_per_trainer":
    case "housing_improved":
    case "business_started":
    case "in_work":
    case "followup_response":
      return words(part === "numerator" ? `numeratorOf.${code}` : `countedOf.${code}`);
    case "income_change":
    case "indirect_beneficiaries":
      return words(`countedOf.${code}`);
    default:
      return words("countedOf.other");
  }
}
