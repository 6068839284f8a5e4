import { changedFields } from "@/db/audit/changed-fields";
import type { Done } from "@/db/commands/carry-out";
import { configure, requireSeen } from "@/db/commands/configure";
import { requirePhase } from "@/db/commands/register-rules";
import { gapReasonInForce } from "@/db/queries/gap-reasons";
import { gapReasons } from "@/db/schema";
import type { Store } from "@/db/store";
import { claim, type ScopeFor } from "@/domain/access/scope";
import { gapReasonEntry } from "@/domain/entry/gap-reason";
import { readNamed } from "@/domain/entry/read-entry";

/** Says why a figure of a phase is where it is; what was said before stays on record. */
export async function writeGapReason(store: Store, asker: ScopeFor<"configure">, input: unknown): Promise<Done> {
  const scope = claim(asker, "configure");
  const { row, version: seen } = readNamed(gapReasonEntry, input);
  const { phase, indicator, reason, action, owner, due_on: dueOn } = row;
  return configure(store, scope, "write-gap-reason", async (tx) => {
    await requirePhase(tx, scope, phase);
    const last = await gapReasonInForce(tx, scope, { phase, indicator });
    requireSeen(last ?? { version: 0 }, seen ?? 0);
    const version = (seen ?? 0) + 1;
    const state = { reason, action, owner, dueOn };
    const written = { version, writtenAt: Date.now(), writtenBy: scope.actor };
    await tx.insert(gapReasons).values({ programme: scope.programme, phase, indicator, ...state, ...written });
    const id = `${phase}.${indicator}`;
    const fields = changedFields(last, state);
    tx.trail.note({ record: "gap-reason", id, version, fields });
    return id;
  });
}
