import { recording, type ChangeTx } from "@/db/audit/trail";
import { lockProgramme } from "@/db/commands/lock-programme";
import type { Store } from "@/db/store";
import type { Scope } from "@/domain/access/scope";

/** What a command answers: the record it was about and the programme's data version afterwards. */
export interface Done {
  id: string;
  dataVersion: number;
}

/** The same, with the entries of the audit log that say what was changed. */
export interface CarriedOut extends Done {
  entries: readonly number[];
}

/** Carries out a command: whole or not at all, and alone among the changes of its programme. */
export async function carryOut(store: Store, scope: Scope, work: (tx: ChangeTx) => Promise<Done>): Promise<CarriedOut> {
  return store.transaction(async (tx) => {
    await lockProgramme(tx, scope.programme);
    const changing = recording(tx, store.origin);
    return { ...(await work(changing)), entries: changing.trail.numbers };
  });
}
