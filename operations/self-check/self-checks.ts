import { tmpdir } from "node:os";
import { resolve } from "node:path";
import * as database from "@/db/self-check/database-checks";
import type { Store } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import type { Configuration } from "@/domain/configuration";
import type { Finding } from "@/domain/self-check/findings";
import { backupChecks, databaseFolder } from "@/operations/self-check/backup-checks";
import * as machine from "@/operations/self-check/process-checks";

/**
 * Everything that keeps a register safe and right, looked at now; in the order of a list to read. It works every sum
 * out from the records again, so a large register takes its time.
 */
export async function selfChecks(
  store: Store,
  scope: Scope,
  configuration: Configuration,
  now: number,
): Promise<Finding[]> {
  const { databaseUrl } = configuration;
  const folder = databaseFolder(configuration);
  const engine = await store.describe();
  const migrations = await database.migrationsCheck(store);
  const ofRecords =
    migrations.state !== "good"
      ? []
      : await store.snapshot(async (reader) => [
          await database.clockCheck(reader, engine, now),
          await database.sumsCheck(reader, scope),
          await database.auditCheck(reader, scope),
        ]);
  return [
    ...database.engineChecks(engine),
    migrations,
    ...ofRecords,
    machine.diskCheck(folder ?? tmpdir(), engine.bytes),
    ...backupChecks(configuration, now),
    machine.secretsCheck([resolve(".env"), secretFile(databaseUrl)]),
    machine.addressCheck(configuration),
  ];
}

/** Where the start script keeps the secret that it made (scripts/secrets). */
function secretFile(databaseUrl: string): string {
  return resolve(
    databaseUrl.startsWith("file:") ? `${databaseUrl.slice("file:".length)}.secret` : "data/monitor.secret",
  );
}
