import "server-only";
import type { Programme } from "@/db/queries/programme";
import { wordingsOf } from "@/db/queries/wordings";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { takeWordings } from "@/messages/wordings";

// One for the process: Next bundles this module once per entry.
const processWide: typeof globalThis & { monitorWordingsSeen?: string } = globalThis;

/** Takes what translators sent back into use, looked up again whenever anything in the programme has changed. */
export async function keepWordings(reader: Reader, scope: Scope, programme: Programme): Promise<void> {
  const seen = [programme.code, programme.dataVersion, programme.changedAt].join(" ");
  if (processWide.monitorWordingsSeen === seen) return;
  const own = await wordingsOf(reader, scope);
  takeWordings(`${own.length} ${Math.max(0, ...own.map(({ changedAt }) => changedAt))}`, own);
  processWide.monitorWordingsSeen = seen;
}
