import "server-only";
import { openStore } from "@/db/open-store";
import type { Store } from "@/db/store";
import { configuration } from "@/app/configuration";

// One store for the process: Next bundles this module once per entry, so a module variable would open several.
const processWide: typeof globalThis & { monitorStore?: Promise<Store> } = globalThis;

/** Opens the database at the first question, never on import: a build must not need one. */
export function theStore(): Promise<Store> {
  processWide.monitorStore ??= openStore(configuration().databaseUrl);
  return processWide.monitorStore;
}
