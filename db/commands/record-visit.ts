import * as z from "zod/mini";
import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { raiseVersion } from "@/db/commands/raise-version";
import { requireReferred } from "@/db/commands/register-rules";
import { beneficiaries, visits } from "@/db/schema";
import type { Store } from "@/db/store";
import { claim, type ScopeFor } from "@/domain/access/scope";
import { readEntry } from "@/domain/entry/read-entry";
import { visitEntry } from "@/domain/entry/visit";
import { Sums } from "@/domain/measures/sums";

const kept = z.record(z.string(), z.string());

/** Records a visit to a person with all answers; what counts of them is recorded as interviews beside it. */
export async function recordVisit(store: Store, asker: ScopeFor<"enter">, input: unknown): Promise<CarriedOut> {
  const scope = claim(asker, "enter");
  const { id, row } = readEntry(visitEntry, input);
  return carryOut(store, scope, async (tx) => {
    const reference = { column: "beneficiary", file: "beneficiaries.csv", id: row.beneficiary, before: null } as const;
    await requireReferred(tx, beneficiaries, scope, reference);
    const now = Date.now();
    const keeping = { programme: scope.programme, id, reference: id, voided: false, version: 1 };
    const made = { createdAt: now, createdBy: scope.actor, updatedAt: now, updatedBy: scope.actor };
    const { beneficiary, held_on: heldOn, contact, reason, language, instrument } = row;
    const answers = kept.parse(JSON.parse(row.answers ?? "{}"));
    const told = { beneficiary, heldOn, contact, reason, language, instrument };
    const visit = { ...told, instrumentVersion: row.instrument_version, answers };
    await tx.insertMany(visits, [{ ...keeping, ...made, ...visit }]);
    const fields = Object.entries({ beneficiary, held_on: heldOn, contact, reason, language, instrument, answers });
    tx.trail.note({
      record: "visit",
      id,
      version: 1,
      fields: fields.map(([field, value]) => ({ field, old: null, new: value })),
    });
    return { id, dataVersion: await raiseVersion(tx, scope, "record-visit", new Sums(), now) };
  });
}
