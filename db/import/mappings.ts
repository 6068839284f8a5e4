import { and, asc, eq } from "drizzle-orm";
import { importMappings } from "@/db/schema";
import type { Reader, Store } from "@/db/store";
import type { Scope, ScopeFor } from "@/domain/access/scope";
import { savedMapping, type SavedMapping } from "@/domain/import/mapping";

/** The names of a programme's saved mappings. */
export async function mappingNames(reader: Reader, { programme }: Scope): Promise<string[]> {
  const rows = await reader
    .select({ name: importMappings.name })
    .from(importMappings)
    .where(eq(importMappings.programme, programme))
    .orderBy(asc(importMappings.name));
  return rows.map(({ name }) => name);
}

/** A saved mapping; `null` when there is none of that name. */
export async function mappingNamed(reader: Reader, { programme }: Scope, name: string): Promise<SavedMapping | null> {
  const [row] = await reader
    .select()
    .from(importMappings)
    .where(and(eq(importMappings.programme, programme), eq(importMappings.name, name)));
  return row === undefined ? null : savedMapping.parse(row.mapping);
}

/** Saves a mapping under a name, in place of one that has it. */
export async function saveMapping(
  store: Store,
  { programme, actor }: ScopeFor<"enter">,
  name: string,
  mapping: SavedMapping,
): Promise<void> {
  const values = { mapping, savedAt: Date.now(), savedBy: actor };
  await store.transaction(async (tx) => {
    await tx
      .insert(importMappings)
      .values({ programme, name, ...values })
      .onConflictDoUpdate({ target: [importMappings.programme, importMappings.name], set: values });
  });
}
