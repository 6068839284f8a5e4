import { and, eq } from "drizzle-orm";
import { chosenBy } from "@/db/queries/measured/chosen";
import { pairsFrom } from "@/db/queries/measured/place-sets";
import { reachCells } from "@/db/schema";
import { sql } from "drizzle-orm";
import type { Reader } from "@/db/store";
import type { DetailedScope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import { whatAsked } from "@/domain/measures/what";

export type PlainAttribute = "country" | "disability" | "selection";

/**
 * Different direct beneficiaries by an attribute that is no filter: country of return, disability (`yes`, `no`) or
 * reason for selection, `unknown` included, most first. Person filters and two trades at once do not apply: `null`.
 */
export async function peopleByAttribute(
  reader: Reader,
  scope: DetailedScope,
  filter: Filter,
  attribute: PlainAttribute,
): Promise<{ value: string; people: number }[] | null> {
  const what = whatAsked(filter.kind, filter.trade);
  if (what === null || filter.sex.length + filter.age.length + filter.group.length > 0) return null;
  const rows = await reader
    .select({ set: reachCells.place_set, value: reachCells.attribute, people: sql<number>`people` })
    .from(reachCells)
    .where(
      and(
        eq(reachCells.programme_id, scope.programme),
        eq(reachCells.class, filter.review),
        eq(reachCells.basis, "begun"),
        eq(reachCells.what, what),
        eq(reachCells.margin, attribute),
      ),
    );
  const chosen = chosenBy(scope, { filter, by: [], asOf: "", measures: [], parts: [] }, []);
  const people = new Map<string, number>();
  for (const row of rows) {
    if (pairsFrom(row.set, chosen).length > 0) people.set(row.value, (people.get(row.value) ?? 0) + row.people);
  }
  return [...people]
    .filter(([, count]) => count > 0)
    .map(([value, count]) => ({ value, people: count }))
    .sort((a, b) => b.people - a.people || (a.value < b.value ? -1 : 1));
}
