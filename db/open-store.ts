import { onPostgres } from "@/db/columns";
import { migrationsFolder } from "@/db/migration-files";
import type { Store } from "@/db/store";

/**
 * Opens the database that a URL names (`file:…` or `postgres://…`). The dialect was fixed when the process
 * started, by DATABASE_URL, so the URL must be of the same kind.
 */
export async function openStore(url: string, migrations: string = migrationsFolder): Promise<Store> {
  if (/^postgres(ql)?:/.test(url) !== onPostgres) throw new Error("DATABASE_URL names another engine than this URL.");
  if (onPostgres) return (await import("@/db/engine-postgres")).openPostgres(url, migrations);
  return (await import("@/db/engine-sqlite")).openSqlite(url.replace(/^file:/, ""), migrations);
}
