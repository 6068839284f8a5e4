import { sql } from "drizzle-orm";
import { dataVersions, measureDeltas } from "@/db/schema";
import type { Tx } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { keySeparator, type Sums } from "@/domain/measures/sums";
import { rollupTableNames, rollupTables, type RollupTable } from "@/domain/measures/tables";

/** What no release publishes: which courses and days are behind a figure. */
const unpublished: readonly RollupTable[] = ["course_trainees", "activity_days"];

/**
 * Raises the programme's data version and stores what the change did to the measures, with its cause.
 * The finest cells are left out: no release publishes them, and the coarser ones are kept.
 */
export async function raiseVersion(tx: Tx, scope: Scope, cause: string, delta: Sums, now: number): Promise<number> {
  const [raised] = await tx
    .insert(dataVersions)
    .values({ programme: scope.programme, version: 1, changedAt: now })
    .onConflictDoUpdate({
      target: dataVersions.programme,
      set: { version: sql`${dataVersions.version} + 1`, changedAt: now },
    })
    .returning({ version: dataVersions.version });
  const version = raised?.version ?? 1;
  await tx.insert(measureDeltas).values({
    programme: scope.programme,
    version,
    cause,
    actor: scope.actor,
    madeAt: now,
    delta: readable(delta),
  });
  return version;
}

function readable(delta: Sums): Record<string, Record<string, Record<string, number>>> {
  const tables: Record<string, Record<string, Record<string, number>>> = {};
  for (const name of rollupTableNames) {
    if (unpublished.includes(name)) continue;
    const marginAt = (rollupTables[name].key as readonly string[]).indexOf("margin");
    for (const [key, vector] of delta.rows(name)) {
      const parts = key.split(keySeparator);
      if (marginAt >= 0 && parts[marginAt] === "full") continue;
      const amounts = rollupTables[name].measures.map((measure, i) => [measure, vector[i] ?? 0] as const);
      const rows = (tables[name] ??= {});
      rows[parts.join("|")] = Object.fromEntries(amounts.filter(([, amount]) => amount !== 0));
    }
  }
  return tables;
}
