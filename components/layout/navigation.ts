import type { Right } from "@/domain/access/roles";
import { filterNames } from "@/domain/filter-parse";

/** The parts of the product; one that needs a right is shown to those who have it. */
export const places = [
  { key: "overview", path: "/" },
  { key: "phases", path: "/phases" },
  { key: "places", path: "/places" },
  { key: "outcomes", path: "/outcomes" },
  { key: "trainers", path: "/trainers" },
  { key: "compare", path: "/compare" },
  { key: "indicators", path: "/indicators" },
  { key: "records", path: "/records", right: "persons" },
  { key: "published", path: "/published-figures" },
  { key: "releases", path: "/releases" },
  { key: "funding", path: "/funding" },
  { key: "data", path: "/data" },
] as const satisfies readonly { key: string; path: string; right?: Right }[];

/** Whether an address lies in a part of the product: `/phases/iv` does in `/phases`, only `/` does in the overview. */
export function isIn(address: string, path: string): boolean {
  const { pathname } = new URL(address, "http://local");
  return path === "/" ? pathname === "/" : pathname === path || pathname.startsWith(`${path}/`);
}

/** A part's address with the filter that is set now, so that going elsewhere does not lose it. */
export function carryingFilter(address: string, path: string): string {
  const { searchParams } = new URL(address, "http://local");
  const kept = filterNames.flatMap((name) => searchParams.getAll(name).map((value) => [name, value]));
  const query = new URLSearchParams(kept).toString().replaceAll("%2C", ",");
  return query === "" ? path : `${path}?${query}`;
}

/** The same page in another language. */
export function inLanguage(address: string, language: string): string {
  const { pathname, searchParams } = new URL(address, "http://local");
  searchParams.set("lang", language);
  return `${pathname}?${searchParams.toString().replaceAll("%2C", ",")}`;
}

export type Place = (typeof places)[number];
