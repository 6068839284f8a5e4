import { and, eq, inArray, notInArray, or, sql, type SQL } from "drizzle-orm";
import { auditEntries, type assistance, type interviews } from "@/db/schema";

type Reviewed = typeof assistance | typeof interviews;

/** Steps of a review change nothing of what a record says. */
const steps = ["assistance", "interview", "batch"].flatMap((what) => [`verify-${what}`, `return-${what}`]);

/**
 * Whether one of these accounts entered, changed, submitted, imported, voided, restored or merged a record, or ever
 * did: by the record itself and by the audit log, which also knows those whose change was changed again.
 */
export function hadAHand(table: Reviewed, accounts: readonly string[]): SQL {
  const own = [...accounts];
  const isOnRecord = and(
    eq(auditEntries.programme, table.programme),
    eq(auditEntries.recordId, table.id),
    inArray(auditEntries.actor, own),
    notInArray(auditEntries.verb, steps),
  );
  const isTheirs = or(
    inArray(table.createdBy, own),
    inArray(table.updatedBy, own),
    inArray(sql`coalesce(${table.reviewedBy}, '')`, own),
    sql`exists (select 1 from ${auditEntries} where ${isOnRecord})`,
  );
  return sql`(${isTheirs})`;
}
