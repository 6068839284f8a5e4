import { everything, type Filter } from "@/domain/filter";
import { districtBySlug, provinceByCode } from "@/domain/places";
import { filterNames, type FilterNameOrReview } from "@/domain/filter-parse";
import type { DoubtList } from "@/domain/records/lists";

export type Extra = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/**
 * A filter as a readable query string without "?": `phase=iv&province=south,west`. What is not set is left out, so one
 * question has one address. `extra` adds what is no filter, e.g. `figure`; its empty values are left out too.
 */
export function filterQuery(filter: Filter, extra: Extra = {}): string {
  const ofFilter = filterNames.map((name) => [name, valueIn(filter, name)] as const);
  const others = Object.entries(extra).map(([name, value]) => [name, listed(value)] as const);
  return [...others, ...ofFilter]
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${encodeURIComponent(name)}=${values.map(encodeURIComponent).join(",")}`)
    .join("&");
}

/** The address of a page with a filter: `/records?figure=housing_improved&phase=iv`. */
export function filterHref(path: string, filter: Filter, extra: Extra = {}): string {
  const query = filterQuery(filter, extra);
  return query === "" ? path : `${path}?${query}`;
}

/** The filter without the named parts. */
export function without(filter: Filter, names: readonly FilterNameOrReview[]): Filter {
  return { ...filter, ...Object.fromEntries(names.map((name) => [name, everything[name]])) };
}

/** Where a figure's definition stands. */
export function definitionHref(code: string): string {
  return `/indicators/${code}`;
}

/** The list of exactly the records that a figure counts; none for whoever may not open them. */
export function recordsHref(code: string, filter: Filter, extra: Extra = {}): string | undefined {
  return filter.withoutRecords === true ? undefined : filterHref("/records", filter, { figure: code, ...extra });
}

/** The list of counted records that look wrong; none for whoever may not open them. */
export function doubtHref(doubt: DoubtList, filter: Filter): string | undefined {
  return filter.withoutRecords === true ? undefined : filterHref("/records", filter, { doubt });
}

function valueIn(filter: Filter, name: FilterNameOrReview): readonly string[] {
  if (name === "review") return filter.review === everything.review ? [] : [filter.review];
  return filter[name];
}

function listed(value: Extra[string]): readonly string[] {
  if (value === null || value === undefined || value === "") return [];
  return typeof value === "string" ? [value] : value;
}

/** Where the files with the rows of a chart or table are: a resource of the read API with the same filter. */
export function fileHrefs(resource: string, filter: Filter, extra: Extra = {}): { csvHref: string; xlsxHref: string } {
  const path = `/api/v1/${resource}`;
  return { csvHref: filterHref(`${path}.csv`, filter, extra), xlsxHref: filterHref(`${path}.xlsx`, filter, extra) };
}

/** The page of a province by its slug. */
export function provinceHref(slug: string): string {
  return `/places/${slug}`;
}

/** The page of a district by its slug; the list of places for one that is not known. */
export function districtHref(slug: string): string {
  const district = districtBySlug(slug);
  const province = district === undefined ? undefined : provinceByCode(district.province);
  return province === undefined ? "/places" : `/places/${province.slug}/${slug}`;
}
