import { and, asc, count, eq, exists, inArray, sql, type SQL } from "drizzle-orm";
import {
  packageBrief,
  packageColumns,
  personBrief,
  personColumns,
  isTheirs,
} from "@/db/queries/records-behind/columns";
import type { PackageList } from "@/db/queries/records-behind/package-list";
import type { Listing } from "@/db/queries/records-behind/pages";
import { passes } from "@/db/queries/records-behind/steps";
import { assistance, beneficiaries } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { PackageBrief, PersonEntry } from "@/domain/records/entries";
import type { ScopeFor } from "@/domain/access/scope";

/** People with at least one assistance that passes the list's steps. */
export function hasCounted(reader: Reader, { near, steps }: PackageList): SQL {
  return exists(
    reader
      .select({ one: sql`1` })
      .from(assistance)
      .where(and(isTheirs(), near, passes(steps))),
  );
}

type Row = PersonEntry["person"] & { nameKey: string };

export function peopleListing(
  reader: Reader,
  scope: ScopeFor<"persons">,
  list: PackageList,
  named: SQL | undefined,
): Listing<Row> {
  return {
    async read(condition, limit) {
      const query = reader
        .select(personColumns)
        .from(beneficiaries)
        .where(and(eq(beneficiaries.programme, scope.programme), condition, named, hasCounted(reader, list)))
        .$dynamic();
      const rows =
        limit === null
          ? await query
          : await query.orderBy(asc(beneficiaries.nameKey), asc(beneficiaries.id)).limit(limit);
      return rows.map((row) => ({ ...personBrief(row), nameKey: row.nameKey }));
    },
    placeOf: ({ nameKey, id }) => ({ nameKey, id }),
  };
}

/** The people of a page with what makes each of them count. */
export async function withPackages(
  reader: Reader,
  scope: ScopeFor<"persons">,
  { near, steps }: PackageList,
  people: readonly Row[],
): Promise<PersonEntry[]> {
  const ids = people.map(({ id }) => id);
  const rows =
    ids.length === 0
      ? []
      : await reader
          .select({ ...packageColumns, person: assistance.beneficiary })
          .from(beneficiaries)
          .crossJoin(assistance)
          .where(
            and(
              eq(beneficiaries.programme, scope.programme),
              inArray(beneficiaries.id, ids),
              isTheirs(),
              near,
              passes(steps),
            ),
          );
  const packages = new Map<string, PackageBrief[]>();
  for (const row of rows) packages.set(row.person, [...(packages.get(row.person) ?? []), packageBrief(row)]);
  return people.map(({ nameKey: _, ...person }) => ({
    entry: "person",
    person,
    packages: (packages.get(person.id) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1)),
  }));
}

export async function countPeople(reader: Reader, scope: ScopeFor<"persons">, list: PackageList): Promise<number> {
  const [row] = await reader
    .select({ people: count() })
    .from(beneficiaries)
    .where(and(eq(beneficiaries.programme, scope.programme), hasCounted(reader, list)));
  return row?.people ?? 0;
}
