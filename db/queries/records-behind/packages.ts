import { and, asc, count, eq, not, sql, type SQL } from "drizzle-orm";
import {
  isTheirHousehold,
  isTheirs,
  packageColumns,
  personColumns,
  type PackageRow,
  type PersonRow,
} from "@/db/queries/records-behind/columns";
import type { PackageList } from "@/db/queries/records-behind/package-list";
import type { Listing } from "@/db/queries/records-behind/pages";
import { hasCounted } from "@/db/queries/records-behind/people";
import { fails, passes, reasonOf } from "@/db/queries/records-behind/steps";
import { assistance, beneficiaries, households } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";
import type { Exclusion } from "@/domain/records/exclusions";
import type { RecordPart } from "@/domain/records/lists";

export type PackageListRow = PersonRow & PackageRow & { householdDistrict: string | null; reason: Exclusion | null };

/** The assistance of one part of a list. */
export function isInPart({ near, steps, numerator }: PackageList, part: RecordPart): SQL | undefined {
  if (part === "excluded") return and(near, fails(steps));
  return and(near, passes(steps), part === "numerator" ? numerator : undefined);
}

/** Whoever counts through another package is not missing among the people, so theirs are not "not counted". */
export function isOfNobodyCounted(reader: Reader, list: PackageList): SQL {
  return not(hasCounted(reader, list));
}

/** Assistance under a condition, by the name of its person. */
export function packageListing(
  reader: Reader,
  scope: ScopeFor<"persons">,
  list: PackageList,
  part: RecordPart,
  condition: SQL | undefined,
): Listing<PackageListRow> {
  const reason = part === "excluded" ? reasonOf(list.steps) : sql<null>`null`;
  return {
    async read(further, limit) {
      // A cross join keeps SQLite at people in the order of names, then their assistance; it would sort otherwise.
      const query = reader
        .select({ ...personColumns, ...packageColumns, householdDistrict: households.district, reason })
        .from(beneficiaries)
        .crossJoin(assistance)
        .leftJoin(households, isTheirHousehold())
        .where(and(eq(beneficiaries.programme, scope.programme), isTheirs(), condition, further))
        .$dynamic();
      if (limit === null) return query;
      return query.orderBy(asc(beneficiaries.nameKey), asc(beneficiaries.id), asc(assistance.id)).limit(limit);
    },
    placeOf: ({ nameKey, personId, assistanceId }) => ({ nameKey, id: personId, assistance: assistanceId }),
  };
}

export async function countPackages(
  reader: Reader,
  scope: ScopeFor<"persons">,
  condition: SQL | undefined,
): Promise<number> {
  const [row] = await reader
    .select({ packages: count() })
    .from(beneficiaries)
    .crossJoin(assistance)
    .where(and(eq(beneficiaries.programme, scope.programme), isTheirs(), condition));
  return row?.packages ?? 0;
}
