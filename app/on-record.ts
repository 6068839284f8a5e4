import "server-only";
import { configuration } from "@/app/configuration";
import { theStore } from "@/app/store";
import { recordReading } from "@/db/audit/reading";
import { clientAddress } from "@/domain/access/client-address";
import type { Scope } from "@/domain/access/scope";
import type { ReadKind } from "@/domain/audit/reading";

/** Puts on record that somebody read, or was denied, something; `sent` are the headers of their request. */
export async function onRecord(
  asker: Pick<Scope, "programme" | "actor">,
  kind: ReadKind,
  subject: string,
  sent: Headers,
): Promise<void> {
  const { trustedProxies } = configuration();
  const address = clientAddress(sent.get("x-peer-address"), sent.get("x-forwarded-for"), trustedProxies);
  recordReading(await theStore(), asker, { kind, subject, address });
}
