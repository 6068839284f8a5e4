import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseIsNewer } from "@/db/store";

export interface Migration {
  tag: string;
  statements: string[];
}

/** Where the migrations of both dialects are. */
export const migrationsFolder = join(process.cwd(), "db", "migrations");

/** The migrations of one dialect in order, as drizzle-kit wrote them. */
export function migrationFiles(dialect: "sqlite" | "postgres", migrations: string): Migration[] {
  const folder = join(migrations, dialect);
  const journal: unknown = JSON.parse(readFileSync(join(folder, "meta", "_journal.json"), "utf8"));
  return journalEntries(journal).map((tag) => ({
    tag,
    statements: readFileSync(join(folder, `${tag}.sql`), "utf8").split("--> statement-breakpoint"),
  }));
}

function journalEntries(journal: unknown): string[] {
  if (typeof journal !== "object" || journal === null || !("entries" in journal) || !Array.isArray(journal.entries)) {
    throw new Error("The migrations' journal is broken.");
  }
  return journal.entries.map((entry: { tag: string }) => entry.tag);
}

/** Which of the known migrations are still to apply; throws when the database holds one that the code does not know. */
export function pending(known: readonly Migration[], applied: readonly string[]): Migration[] {
  const tags = new Set(known.map((migration) => migration.tag));
  const unknown = applied.filter((tag) => !tags.has(tag));
  if (unknown.length > 0) throw new DatabaseIsNewer(unknown);
  return known.filter((migration) => !applied.includes(migration.tag));
}
