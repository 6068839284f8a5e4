import { affectedBy } from "@/db/commands/affected-by";
import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { changeUnits } from "@/db/commands/change-units";
import { holderOfAssistancePlace, holderOfInterviewPlace } from "@/db/commands/places-held";
import { recordTables } from "@/db/commands/record-tables";
import { isMergedAway } from "@/db/commands/merge-people";
import { isBornAfter } from "@/db/commands/register-rules";
import { changeRecord, findReached, findRecord } from "@/db/commands/stored-record";
import { assistance, beneficiaries, interviews } from "@/db/schema";
import type { Store, Tx } from "@/db/store";
import { claim, type Scope, type ScopeFor } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { readFields } from "@/domain/entry/read-entry";
import { restoring, type RecordKind } from "@/domain/entry/voiding";

/** Brings a voided record back, unless what came meanwhile leaves it no place. */
export async function restoreRecord(store: Store, asker: ScopeFor<"enter">, input: unknown): Promise<CarriedOut> {
  const scope = claim(asker, "enter");
  const { record, id, version } = readFields(restoring, input);
  const table = recordTables[record];
  return carryOut(store, scope, async (tx) => {
    const stored = await findReached(tx, table, scope, id);
    if (stored === null) throw new DomainError("not-found");
    if (stored.version !== version) throw new DomainError("changed-meanwhile");
    if (!stored.voided) throw new DomainError("record-not-voided");
    await requireRoom(tx, scope, record, id);
    const affected = await affectedBy(tx, scope.programme, record, id);
    const changed = { updatedAt: Date.now(), updatedBy: scope.actor };
    const dataVersion = await changeUnits(tx, scope, `restore-${record}`, affected, () =>
      changeRecord(tx, table, scope, stored, { voided: false, voidReason: null, ...changed }),
    );
    return { id, dataVersion };
  });
}

async function requireRoom(tx: Tx, scope: Scope, record: RecordKind, id: string): Promise<void> {
  if (record === "assistance") await requireRoomForAssistance(tx, scope, id);
  if (record === "beneficiary" && (await isMergedAway(tx, scope, id))) throw new DomainError("person-merged");
  if (record !== "interview") return;
  const one = await findRecord(tx, interviews, scope, id);
  if (one !== null && (await holderOfInterviewPlace(tx, scope, one)) !== null) throw new DomainError("place-taken");
}

/** While it was voided another one may have taken its place, or the person a birth year that is too late for it. */
async function requireRoomForAssistance(tx: Tx, scope: Scope, id: string): Promise<void> {
  const one = await findRecord(tx, assistance, scope, id);
  if (one === null) return;
  if ((await holderOfAssistancePlace(tx, scope, one)) !== null) throw new DomainError("place-taken");
  const person = await findRecord(tx, beneficiaries, scope, one.beneficiary);
  if (isBornAfter(person?.birthYear ?? null, one.enrolledOn)) throw new DomainError("enrolled-before-birth");
}
