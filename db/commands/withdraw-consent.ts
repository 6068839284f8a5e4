import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { changeUnits } from "@/db/commands/change-units";
import { requireKnown } from "@/db/commands/record-beneficiary";
import { changeRecord, recordToChange } from "@/db/commands/stored-record";
import { beneficiaries } from "@/db/schema";
import type { Store } from "@/db/store";
import { claim, type ScopeFor } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { readFields } from "@/domain/entry/read-entry";
import { withdrawing } from "@/domain/entry/voiding";

/** Keeps on record that a person withdrew their consent, and when; who they were is erased by anonymising them. */
export async function withdrawConsent(store: Store, asker: ScopeFor<"enter">, input: unknown): Promise<CarriedOut> {
  const scope = claim(asker, "enter");
  const { id, version, on, reason } = readFields(withdrawing, input);
  return carryOut(store, scope, async (tx) => {
    const stored = await recordToChange(tx, beneficiaries, scope, { id, version });
    if (stored === null) throw new DomainError("not-found");
    requireKnown(stored);
    const changed = { consentWithdrawnOn: on, updatedAt: Date.now(), updatedBy: scope.actor };
    if (reason !== null) {
      const fields = [{ field: "reason", old: null, new: reason }];
      tx.trail.note({ record: "beneficiary", id, version: null, fields });
    }
    const dataVersion = await changeUnits(tx, scope, "withdraw-consent", { people: [id] }, () =>
      changeRecord(tx, beneficiaries, scope, stored, changed),
    );
    return { id, dataVersion };
  });
}
