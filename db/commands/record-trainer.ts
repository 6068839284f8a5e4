import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { causeOfEntry, changeUnits } from "@/db/commands/change-units";
import { requirePhase } from "@/db/commands/register-rules";
import { recordToChange, writeRecord } from "@/db/commands/stored-record";
import { trainers } from "@/db/schema";
import type { Store } from "@/db/store";
import { requireDistrict } from "@/domain/access/reach";
import { claim, type ScopeFor } from "@/domain/access/scope";
import { readEntry } from "@/domain/entry/read-entry";
import { trainerRow } from "@/domain/exchange/trainers";
import { nameKey } from "@/domain/names";

/** Records a trainer, or changes one: where they stand in the training of trainers above all. */
export async function recordTrainer(store: Store, asker: ScopeFor<"enter">, input: unknown): Promise<CarriedOut> {
  const scope = claim(asker, "enter");
  const entry = readEntry(trainerRow, input);
  const { id } = entry;
  const { phase, district, trade, sex, status, family_name: familyName, given_name: givenName } = entry.row;
  const names = { familyName, givenName, nameKey: nameKey(familyName, givenName) };
  requireDistrict(scope, district);
  return carryOut(store, scope, async (tx) => {
    const stored = await recordToChange(tx, trainers, scope, entry);
    await requirePhase(tx, scope, phase);
    const values = { phase, district, trade, sex, status, ...names, completedOn: entry.row.completed_on };
    const dataVersion = await changeUnits(tx, scope, causeOfEntry("trainer", stored), { trainers: [id] }, () =>
      writeRecord(tx, trainers, scope, id, stored, values),
    );
    return { id, dataVersion };
  });
}
