import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { raiseVersion } from "@/db/commands/raise-version";
import { requireReferred } from "@/db/commands/register-rules";
import { assistance, handovers } from "@/db/schema";
import type { Store } from "@/db/store";
import { requireDistrict } from "@/domain/access/reach";
import { claim, type ScopeFor } from "@/domain/access/scope";
import { refuse } from "@/domain/entry/entry-refused";
import { handoverEntry, itemsFor } from "@/domain/entry/handover";
import { readEntry } from "@/domain/entry/read-entry";
import { Sums } from "@/domain/measures/sums";

/** Records that something was handed over under an assistance: animals, materials or a start-up kit. */
export async function recordHandover(store: Store, asker: ScopeFor<"enter">, input: unknown): Promise<CarriedOut> {
  const scope = claim(asker, "enter");
  const { id, row } = readEntry(handoverEntry, input);
  return carryOut(store, scope, async (tx) => {
    const reference = { column: "assistance", file: "assistance.csv", id: row.assistance, before: null } as const;
    const about = await requireReferred(tx, assistance, scope, reference);
    requireDistrict(scope, about.district);
    const items = itemsFor(about.kind);
    if (!items.includes(row.item)) refuse("item", row.item, { code: "one-of", params: { words: items.join(", ") } });
    const now = Date.now();
    const keeping = { programme: scope.programme, id, reference: id, voided: false, version: 1 };
    const made = { createdAt: now, createdBy: scope.actor, updatedAt: now, updatedBy: scope.actor };
    const { item, quantity, handed_on: handedOn, received_by: receivedBy } = row;
    await tx.insertMany(handovers, [
      { ...keeping, ...made, assistance: row.assistance, item, quantity, handedOn, receivedBy },
    ]);
    const fields = { assistance: row.assistance, item, quantity, handed_on: handedOn, received_by: receivedBy };
    tx.trail.note({
      record: "handover",
      id,
      version: 1,
      fields: Object.entries(fields).map(([field, value]) => ({ field, old: null, new: value })),
    });
    return { id, dataVersion: await raiseVersion(tx, scope, "record-handover", new Sums(), now) };
  });
}
