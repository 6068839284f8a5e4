import type { Reach, Scope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import { districtByCode, districts, districtsOfProvince, provinces } from "@/domain/places";
import { chosenDistricts } from "@/domain/places-chosen";

/**
 * A filter with the asker's districts spelled out, where their figures come from some: a target of a whole phase or
 * province says nothing about them. Unchanged for whoever reaches everything.
 */
export function ofOwnPlaces({ districts: own }: Scope, filter: Filter): Filter {
  if (own === null) return filter;
  const chosen = chosenDistricts(filter);
  const codes = chosen === null ? own : chosen.filter((code) => own.includes(code));
  const slugs = codes.map((code) => districtByCode(code)?.slug).filter((slug) => slug !== undefined);
  return slugs.length === 0 ? filter : { ...filter, province: [], district: slugs };
}

/** Slugs of the districts that a reach takes in. */
export function districtsWithin(reach: Reach): string[] {
  return districts.filter(({ code }) => reach === null || reach.includes(code)).map(({ slug }) => slug);
}

/** Slugs of the provinces that a reach takes in whole: of part of one there is no figure that bears its name. */
export function provincesWithin(reach: Reach): string[] {
  const isWhole = (province: string) => districtsOfProvince(province).every(({ code }) => reach?.includes(code));
  return provinces.filter(({ code }) => reach === null || isWhole(code)).map(({ slug }) => slug);
}
