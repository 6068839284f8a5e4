import type { ComparedBy } from "@/components/outcomes/outcome-by";
import type { Filter } from "@/domain/filter";
import { filterHref } from "@/domain/filter-href";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export const comparedBy: readonly ComparedBy[] = ["phase", "province", "district", "kind", "trade", "sex"];

/** Links that choose by what the outcomes are compared. */
export function ComparedByLinks({ language, filter, by }: { language: Language; filter: Filter; by: ComparedBy }) {
  const words = translator(language, "outcomes");
  return (
    <nav className="choices" aria-label={words("by.label")}>
      <span>{words("by.label")}</span>
      {comparedBy.map((one) => (
        <a key={one} href={filterHref("/outcomes", filter, { by: one })} aria-current={one === by ? "true" : undefined}>
          {words(`by.${one}`)}
        </a>
      ))}
    </nav>
  );
}
