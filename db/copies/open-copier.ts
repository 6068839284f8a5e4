import { onPostgres } from "@/db/columns";
import type { Copier } from "@/db/copies/copier";

/** Copies of the database that DATABASE_URL names. */
export async function openCopier(url: string): Promise<Copier> {
  if (onPostgres) return (await import("@/db/copies/postgres-copier")).postgresCopier(url);
  return (await import("@/db/copies/sqlite-copier")).sqliteCopier(url.replace(/^file:/, ""));
}
