import { FilterBar } from "@/components/ui/filter-bar";
import type { Filter } from "@/domain/filter";
import { districtHref, provinceHref, without } from "@/domain/filter-href";
import type { FilterProblem } from "@/domain/filter-parse";
import { formatter } from "@/domain/format";
import type { Standing } from "@/domain/standing";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface PlaceFiltersProps {
  language: Language;
  /** Slugs; without a district the page is about the province. */
  province: string;
  district?: string;
  filter: Filter;
  phases: readonly string[];
  problems: readonly FilterProblem[];
  direct: Standing | undefined;
}

/** The filters of a place's page: all but the place, which the page fixes. */
export function PlaceFilters({ language, province, district, filter, phases, problems, direct }: PlaceFiltersProps) {
  const value = direct?.figure.value ?? null;
  return (
    <FilterBar
      language={language}
      path={district === undefined ? provinceHref(province) : districtHref(district)}
      filter={without(filter, ["province", "district"])}
      phases={phases}
      offered={["phase", "kind", "trade", "sex", "age", "group", "review"]}
      problems={problems}
      {...(value === null
        ? {}
        : { status: translator(language, "places")("status", { people: formatter(language).count(value) }) })}
    />
  );
}
