import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { causeOfEntry, changeUnits } from "@/db/commands/change-units";
import { recordToChange, writeRecord } from "@/db/commands/stored-record";
import { households } from "@/db/schema";
import type { Store } from "@/db/store";
import { requireDistrict } from "@/domain/access/reach";
import { claim, type ScopeFor } from "@/domain/access/scope";
import { readEntry } from "@/domain/entry/read-entry";
import { householdRow } from "@/domain/exchange/households";

/** Records a household or changes one; its size decides how many people are reached indirectly. */
export async function recordHousehold(store: Store, asker: ScopeFor<"enter">, input: unknown): Promise<CarriedOut> {
  const scope = claim(asker, "enter");
  const entry = readEntry(householdRow, input);
  const { id } = entry;
  const { district, sector, size } = entry.row;
  requireDistrict(scope, district);
  return carryOut(store, scope, async (tx) => {
    const stored = await recordToChange(tx, households, scope, entry);
    const dataVersion = await changeUnits(tx, scope, causeOfEntry("household", stored), { households: [id] }, () =>
      writeRecord(tx, households, scope, id, stored, { district, sector, size }),
    );
    return { id, dataVersion };
  });
}
