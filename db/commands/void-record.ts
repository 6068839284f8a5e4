import { affectedBy } from "@/db/commands/affected-by";
import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { changeUnits } from "@/db/commands/change-units";
import { requireReach } from "@/db/commands/districts-of";
import { recordTables } from "@/db/commands/record-tables";
import { changeRecord, recordToChange } from "@/db/commands/stored-record";
import type { Store } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { readFields } from "@/domain/entry/read-entry";
import { voiding } from "@/domain/entry/voiding";

/**
 * Voids a record of any kind with a reason: it and what hangs on it no longer count. The people of a voided household
 * still do, each as a unit alone.
 */
export async function voidRecord(store: Store, scope: Scope, input: unknown): Promise<CarriedOut> {
  const { record, id, version, reason } = readFields(voiding, input);
  const table = recordTables[record];
  return carryOut(store, scope, async (tx) => {
    const stored = await recordToChange(tx, table, scope, { id, version });
    if (stored === null) throw new DomainError("not-found");
    await requireReach(tx, scope, record, id);
    const affected = await affectedBy(tx, scope.programme, record, id);
    const changed = { updatedAt: Date.now(), updatedBy: scope.actor };
    const dataVersion = await changeUnits(tx, scope, `void-${record}`, affected, () =>
      changeRecord(tx, table, scope, stored, { voided: true, voidReason: reason, ...changed }),
    );
    return { id, dataVersion };
  });
}
