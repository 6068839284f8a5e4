import "server-only";
import { configuration } from "@/app/configuration";
import { whenStopping } from "@/app/stopping";
import { theStore } from "@/app/store";
import { flushReadings, recordReading } from "@/db/audit/reading";
import type { Store } from "@/db/store";
import { clientAddress } from "@/domain/access/client-address";
import type { Scope } from "@/domain/access/scope";
import type { ReadKind } from "@/domain/audit/reading";

const flushedAtTheEnd = new WeakSet<Store>();

/** Puts on record that somebody read, or was denied, something; `sent` are the headers of their request. */
export async function onRecord(
  asker: Pick<Scope, "programme" | "actor">,
  kind: ReadKind,
  subject: string,
  sent: Headers,
): Promise<void> {
  const { trustedProxies } = configuration();
  const address = clientAddress(sent.get("x-peer-address"), sent.get("x-forwarded-for"), trustedProxies);
  const store = await theStore();
  recordReading(store, asker, { kind, subject, address });
  if (flushedAtTheEnd.has(store)) return;
  flushedAtTheEnd.add(store);
  whenStopping(() => flushReadings(store));
}
