import type { Filter } from "@/domain/filter";
import { districts, provinceBySlug } from "@/domain/places";

/** P-codes of the districts a filter names, by province and district together; `null` when it names neither. */
export function chosenDistricts(filter: Pick<Filter, "province" | "district">): string[] | null {
  if (filter.province.length === 0 && filter.district.length === 0) return null;
  const provinces = filter.province.map((slug) => provinceBySlug(slug)?.code);
  return districts
    .filter(
      (district) =>
        (provinces.length === 0 || provinces.includes(district.province)) &&
        (filter.district.length === 0 || filter.district.includes(district.slug)),
    )
    .map((district) => district.code);
}
