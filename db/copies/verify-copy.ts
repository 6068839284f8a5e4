import { isDeepStrictEqual } from "node:util";
import { verifyAudit } from "@/db/audit/verify";
import type { Contents, OpenedCopy } from "@/db/copies/copier";
import { verifyRollup } from "@/db/rollup/verify";
import { programmes } from "@/db/schema";
import { DatabaseIsNewer, type Reader, type Store } from "@/db/store";
import { wholeProgramme } from "@/domain/access/scope";
import { CopyRefused } from "@/domain/backup/copy-refused";

export interface VerifiedCopy {
  readonly tables: number;
  readonly rows: number;
  /** Rows of the rollup that were worked out from the records again. */
  readonly sums: number;
}

/** Refuses a copy that is damaged, holds other rows than the database held, or whose sums its records do not give. */
export async function verifyCopy(copy: OpenedCopy, expected: Contents): Promise<VerifiedCopy> {
  await refuseDamage(copy);
  const { rows, migrations } = await copy.contents();
  if (!isDeepStrictEqual([...migrations].sort(), [...expected.migrations].sort()))
    throw new CopyRefused("migrations-differ");
  const tables = [...new Set([...Object.keys(rows), ...Object.keys(expected.rows)])];
  const different = tables.filter((table) => rows[table] !== expected.rows[table]);
  if (different.length > 0) throw new CopyRefused("rows-differ", { tables: different.join(", ") });
  const sums = await verifyRecords(copy.store.reader);
  return { tables: tables.length, rows: Object.values(rows).reduce((sum, count) => sum + count, 0), sums };
}

/** Refuses a copy that is damaged, of a newer version or no register; brings an older one up to this version. */
export async function makeUsable(copy: OpenedCopy): Promise<void> {
  await refuseDamage(copy);
  const { migrations } = await copy.contents();
  if (migrations.length === 0) throw new CopyRefused("no-copy");
  await migrated(copy.store);
  await verifyRecords(copy.store.reader);
}

async function migrated(store: Store): Promise<void> {
  try {
    await store.migrate();
  } catch (error) {
    throw error instanceof DatabaseIsNewer ? new CopyRefused("newer", { said: error.message }) : error;
  }
}

async function refuseDamage(copy: OpenedCopy): Promise<void> {
  const found = await copy.damage();
  if (found.length > 0) throw new CopyRefused("damaged", { found: found.slice(0, 5).join("; ") });
}

/** What the records prove of themselves, programme by programme; gives the number of sums compared. */
async function verifyRecords(reader: Reader): Promise<number> {
  let sums = 0;
  for (const { id } of await reader.select({ id: programmes.id }).from(programmes)) {
    const { compared, differ } = await verifyRollup(reader, wholeProgramme(id, "operator"));
    if (differ > 0) throw new CopyRefused("sums-differ", { programme: id, differ: { count: differ } });
    const { faults } = await verifyAudit(reader, id);
    if (faults.length > 0) throw new CopyRefused("audit-broken", { programme: id, faults: { count: faults.length } });
    sums += compared;
  }
  return sums;
}
