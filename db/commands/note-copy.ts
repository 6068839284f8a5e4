import type { Done } from "@/db/commands/carry-out";
import { configure } from "@/db/commands/configure";
import type { Store } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";

/** What an administrator does with copies of the database from a page. */
export type CopyDeed = "back-up" | "download-copy" | "try-copy";

/** Puts on record, before it is done, that a copy is asked for; `file` is its name, `null` for one that is to be made. */
export async function noteCopy(
  store: Store,
  scope: ScopeFor<"administer">,
  deed: CopyDeed,
  file: string | null,
): Promise<Done> {
  return configure(store, scope, deed, async (tx) => {
    tx.trail.note({ record: "backup", id: file, version: null, fields: [] });
    return file ?? deed;
  });
}
