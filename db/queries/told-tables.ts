import { eq } from "drizzle-orm";
import { catalogueValues } from "@/db/queries/catalogue-values";
import type { Phase } from "@/db/queries/programme-structure";
import { settingsOf } from "@/db/queries/settings";
import { releasedHeads } from "@/db/releases/released-heads";
import { dataVersions } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { DetailedScope } from "@/domain/access/scope";
import { protect } from "@/domain/disclosure/protect";
import type { Released, ReleasedPhase } from "@/domain/disclosure/released";

export interface ToldTables {
  /** Protected as of the day: only its headlines may be told. */
  today: Released;
  /** What the last release of each phase told, of records as reported. */
  released: readonly ReleasedPhase[];
}

/** One page asks for many figures of the same tables. */
const known = new WeakMap<Reader, { at: string; tables: Promise<ToldTables> }>();

/** The tables from which an asker from whom small cells are withheld is told, of all phases that exist for them. */
export async function toldTables(
  reader: Reader,
  scope: DetailedScope,
  phases: readonly Phase[],
  asOf: string,
): Promise<ToldTables> {
  const [data] = await reader.select().from(dataVersions).where(eq(dataVersions.programme, scope.programme));
  const { smallest_cell_donor: threshold } = await settingsOf(reader, scope);
  const version = [data?.version, data?.changedAt];
  const at = JSON.stringify([scope.programme, scope.phases, scope.districts, ...version, asOf, threshold]);
  const kept = known.get(reader);
  if (kept?.at === at) return kept.tables;
  const tables = protectedTables(reader, scope, { phases, asOf, threshold });
  known.set(reader, { at, tables });
  tables.catch(() => known.delete(reader));
  return tables;
}

async function protectedTables(
  reader: Reader,
  scope: DetailedScope,
  { phases, asOf, threshold }: { phases: readonly Phase[]; asOf: string; threshold: number },
): Promise<ToldTables> {
  const heads = await releasedHeads(reader, scope);
  const released = phases.flatMap(({ code }) => {
    const head = heads.get(code);
    return head?.review === "reported" ? [head.phase] : [];
  });
  const values = await catalogueValues(reader, scope, { phases, asOf, review: "reported" });
  return { today: protect(values, { threshold, previous: { phases: released } }), released };
}
