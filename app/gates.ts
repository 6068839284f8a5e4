import "server-only";
import { notFound } from "next/navigation";
import { asking, type Asking } from "@/app/asking";
import { isDetailed, opensRecords, type DetailedScope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import { parseFilter, type FilterProblem } from "@/domain/filter-parse";

/** The gate of a page that shows details; whoever small cells are withheld from has no such page. */
export async function askingDetails(): Promise<Asking & { scope: DetailedScope }> {
  const asked = await asking();
  const { scope } = asked;
  return isDetailed(scope) ? { ...asked, scope } : notFound();
}

interface AskedFilter {
  filter: Filter;
  problems: FilterProblem[];
}

/** The filter of an address: of the phases and places that exist for the asker, others are unknown. */
export function askedFilter(
  { scope, phases }: Pick<Asking, "scope" | "phases">,
  given: Readonly<Record<string, string | string[] | undefined>>,
): AskedFilter {
  const codes = phases.map(({ code }) => code);
  const { filter, problems } = parseFilter(given, codes, scope.districts);
  return { filter: opensRecords(scope) ? filter : { ...filter, withoutRecords: true }, problems };
}
