import { and, eq, inArray, not, or, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { assistance, beneficiaries, households } from "@/db/schema";
import type { ScopeFor } from "@/domain/access/scope";

type PersonColumns = Record<"programme" | "id" | "household" | "createdBy", SQLiteColumn>;

/**
 * A person is of the districts of their household and of those in which they were assisted; who has neither yet is
 * reached by whoever entered them. `of` is `beneficiaries` or another name for it.
 */
export function isReachedPerson(
  { districts, actor }: ScopeFor<"persons">,
  of: PersonColumns = beneficiaries,
): SQL | undefined {
  if (districts === null) return undefined;
  const isTheirHome = and(
    eq(households.programme, of.programme),
    eq(households.id, of.household),
    not(households.voided),
  );
  const isTheirPackage = and(eq(assistance.programme, of.programme), eq(assistance.beneficiary, of.id));
  const reached = [...districts];
  return or(
    sql`exists (select 1 from ${households} where ${and(isTheirHome, inArray(households.district, reached))})`,
    sql`exists (select 1 from ${assistance} where ${and(isTheirPackage, inArray(assistance.district, reached))})`,
    and(
      eq(of.createdBy, actor),
      sql`not exists (select 1 from ${households} where ${isTheirHome})`,
      sql`not exists (select 1 from ${assistance} where ${isTheirPackage})`,
    ),
  );
}
