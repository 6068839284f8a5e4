import { dirname, resolve } from "node:path";
import type { Configuration } from "@/domain/configuration";
import type { Finding } from "@/domain/self-check/findings";
import { backupCheck, backupPlaceChecks } from "@/operations/self-check/process-checks";

/** Where the database's file lies; `null` for one on a server. */
export function databaseFolder({ databaseUrl }: Pick<Configuration, "databaseUrl">): string | null {
  return databaseUrl.startsWith("file:") ? dirname(resolve(databaseUrl.slice("file:".length))) : null;
}

/** All that is looked at about backups. */
export function backupChecks(configuration: Pick<Configuration, "backup" | "databaseUrl">, now: number): Finding[] {
  const { backup } = configuration;
  return [backupCheck(backup, now), ...backupPlaceChecks(backup, databaseFolder(configuration))];
}
