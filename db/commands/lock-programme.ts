import { sql } from "drizzle-orm";
import { dataVersions } from "@/db/schema";
import type { Tx } from "@/db/store";

/**
 * Waits until no other transaction is changing the programme, and keeps the others waiting until this one ends. It is
 * the first statement of whatever changes what is counted: what such a change reads (units, who teaches which course,
 * whose place is free) then stays true until it is stored, in one order for all. Each of them must raise the one data
 * version in the end, so they would wait for each other anyway.
 */
export async function lockProgramme(tx: Tx, programme: string): Promise<void> {
  await tx
    .insert(dataVersions)
    .values({ programme, version: 0, changedAt: Date.now() })
    .onConflictDoUpdate({ target: dataVersions.programme, set: { version: sql`${dataVersions.version}` } });
}
