import { sql } from "drizzle-orm";
import { putOnRecord } from "@/db/audit/append";
import type { ChangeTx } from "@/db/audit/trail";
import { dataVersions, measureDeltas } from "@/db/schema";
import type { Scope } from "@/domain/access/scope";
import { keySeparator, type MeasureVector, type Sums } from "@/domain/measures/sums";
import { rollupTableNames, rollupTables, type RollupTable } from "@/domain/measures/tables";

/** What no release publishes: which courses and days are behind a figure. */
const unpublished: readonly RollupTable[] = ["course_trainees", "activity_days"];

/**
 * Raises the programme's data version and stores what the change did to the measures, with its cause; what the trail
 * noted goes on record, with the cause as its verb. The finest cells are left out: no release publishes them, and the
 * coarser ones are kept.
 */
export async function raiseVersion(
  tx: ChangeTx,
  scope: Scope,
  cause: string,
  delta: Sums,
  now: number,
): Promise<number> {
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
  await putOnRecord(tx, scope, { verb: cause, dataVersion: version, at: now });
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
      const rows = (tables[name] ??= {});
      rows[parts.join("|")] = amounts(rollupTables[name].measures, vector);
    }
  }
  return tables;
}

/** The amounts that are not 0, spelled only while they are written out: a load's delta has a hundred thousand rows. */
class Amounts {
  constructor(
    private readonly measures: readonly string[],
    private readonly vector: MeasureVector,
  ) {}

  toJSON(): Record<string, number> {
    const all = this.measures.map((measure, i) => [measure, this.vector[i] ?? 0] as const);
    return Object.fromEntries(all.filter(([, amount]) => amount !== 0));
  }
}

/** What is stored is the JSON of this, which is a plain object. */
function amounts(measures: readonly string[], vector: MeasureVector): Record<string, number> {
  return new Amounts(measures, vector) as unknown as Record<string, number>;
}
