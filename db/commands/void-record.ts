import { affectedBy } from "@/db/commands/affected-by";
import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { changeUnits } from "@/db/commands/change-units";
import { recordTables } from "@/db/commands/record-tables";
import { changeRecord, recordToChange } from "@/db/commands/stored-record";
import type { Store } from "@/db/store";
import { claim, type ScopeFor } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { readFields } from "@/domain/entry/read-entry";
import { voiding } from "@/domain/entry/voiding";

/**
 * Voids a record of any kind with a reason: it and what hangs on it no longer count. The people of a voided household
 * still do, each as a unit alone.
 */
export async function voidRecord(store: Store, asker: ScopeFor<"enter">, input: unknown): Promise<CarriedOut> {
  const scope = claim(asker, "enter");
  const { record, id, version, reason } = readFields(voiding, input);
  const table = recordTables[record];
  return carryOut(store, scope, async (tx) => {
    const stored = await recordToChange(tx, table, scope, { id, version });
    if (stored === null) throw new DomainError("not-found");
    const affected = await affectedBy(tx, scope.programme, record, id);
    const changed = { updatedAt: Date.now(), updatedBy: scope.actor };
    const dataVersion = await changeUnits(tx, scope, `void-${record}`, affected, () =>
      changeRecord(tx, table, scope, stored, { voided: true, voidReason: reason, ...changed }),
    );
    return { id, dataVersion };
  });
}
